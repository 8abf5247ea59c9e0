/**
 * Beside each statement, figure and claim: a menu that copies its link, or a citation in a form of the reader's choice.
 *
 * The citations stand in a file beside the page that holds the statement (`cite.json`, CSL JSON); an item's id is the
 * page's and the anchor. Without scripts the links and that file are there all the same.
 */
(() => {
  "use strict"

  const PLACES = "main :is(a.bf-permalink, a.bf-cite, .bf-value > a)"
  const PAGE = /\/(?:sources|claims)\/([^/]+)\/$/
  const NOTED = { "&": "\\&", "%": "\\%", "$": "\\$", "#": "\\#", "_": "\\_", "{": "\\{", "}": "\\}",
    "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "\\": "\\textbackslash{}" }
  const FORMS = [
    ["Copy link", "Link"],
    ["Copy citation", "Citation", plain],
    ["Copy BibTeX", "BibTeX", bibtex],
    ["Copy CSL JSON", "CSL JSON", (item) => JSON.stringify([item], null, 1)],
  ]
  const files = new Map()
  /** In pixels: so far a button may move before its menu closes. */
  const LEASH = 40
  let menu
  let said

  // Forms ---------------------------------------------------------------------------------------------------------

  function day({ issued }) {
    const [year, month, date] = issued["date-parts"][0]
    const form = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }
    return new Intl.DateTimeFormat("en-GB", form).format(Date.UTC(year, month - 1, date))
  }

  function original(item) {
    const known = [item["original-title"], item["original-publisher"], item["original-date"]?.literal]
    return known.filter(Boolean).join(", ")
  }

  function note(item) {
    const of = original(item)
    return item.note ? `Rests on: ${item.note}${of && ` (${of})`}` : ""
  }

  function plain(item) {
    const where = item.section ? `In: ${item.section}. ` : ""
    const rests = note(item)
    return `“${item.title}” ${where}${item["container-title"]}, ${day(item)}. ${item.URL}${rests && ` ${rests}`}`
  }

  function bibtex(item) {
    const [year, month, date] = item.issued["date-parts"][0]
    const letters = (text) => text.replace(/[\\&%$#_{}~^]/g, (sign) => NOTED[sign])
    const iso = [year, month, date].map((part) => String(part).padStart(2, "0")).join("-")
    const where = [item.section, item["container-title"]].filter(Boolean).join(". ")
    const fields = {
      title: `{${letters(item.title)}}`,
      howpublished: letters(where),
      year: String(year),
      date: iso,
      url: item.URL,
      note: letters(note(item)),
    }
    const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`)
    return `@misc{${item.id},\n${lines.join("\n")}\n}\n`
  }

  // Items ---------------------------------------------------------------------------------------------------------

  function cited(address) {
    const page = new URL(address)
    page.hash = ""
    if (!files.has(page.href)) {
      const answer = fetch(new URL("cite.json", page)).then((found) => {
        if (!found.ok) throw new Error(`${found.status} for ${found.url}`)
        return found.json()
      })
      files.set(page.href, answer)
      answer.catch(() => files.delete(page.href))
    }
    return files.get(page.href).then((items) => {
      const anchor = decodeURIComponent(address.hash.slice(1))
      const [, id] = PAGE.exec(page.pathname)
      const item = anchor ? items.find((each) => each.id === `${id}-${anchor}`) : items[0]
      if (!item) throw new Error(`nothing is said of ${address}`)
      return { ...item, URL: address.href }
    })
  }

  async function copy(address, [, name, form]) {
    let text = address.href
    try {
      if (form) text = form(await cited(address))
    } catch (reason) {
      console.info(reason)
      say("The citation could not be loaded.")
      return
    }
    try {
      await navigator.clipboard.writeText(text)
      say(`${name} copied.`)
    } catch {
      prompt(`${name}, to be copied:`, text)
    }
  }

  function say(words) {
    said.textContent = words
    said.classList.add("bf-said--seen")
    clearTimeout(say.timer)
    say.timer = setTimeout(() => said.classList.remove("bf-said--seen"), 4000)
  }

  // Menu ----------------------------------------------------------------------------------------------------------

  function close({ back = false } = {}) {
    if (menu.hidden) return
    menu.hidden = true
    const { opener } = menu
    opener.setAttribute("aria-expanded", "false")
    if (back) opener.focus()
  }

  function open(opener, address) {
    const again = !menu.hidden && menu.opener === opener
    close()
    if (again) return
    menu.opener = opener
    menu.address = address
    menu.hidden = false
    opener.setAttribute("aria-expanded", "true")
    const { left, bottom, top } = opener.getBoundingClientRect()
    const below = bottom + menu.offsetHeight < innerHeight
    menu.style.left = `${Math.max(0, Math.min(left, document.documentElement.clientWidth - menu.offsetWidth))}px`
    menu.style.top = `${below ? bottom : Math.max(0, top - menu.offsetHeight)}px`
    menu.from = { left, top }
    menu.firstElementChild.focus({ preventScroll: true })
    // What is chosen may be copied only while the browser remembers the click.
    cited(address).catch(() => {})
  }

  /** Closes the menu when its button goes away with what is scrolled. */
  function follow() {
    if (menu.hidden) return
    const { left, top } = menu.opener.getBoundingClientRect()
    if (Math.hypot(left - menu.from.left, top - menu.from.top) > LEASH) close()
  }

  function made(tag, properties, attributes = {}) {
    const element = Object.assign(document.createElement(tag), properties)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return element
  }

  function build() {
    menu = made("div", { className: "bf-menu", hidden: true }, { role: "menu", "aria-label": "Copy" })
    for (const form of FORMS) {
      const choice = made("button", { type: "button", textContent: form[0], tabIndex: -1 }, { role: "menuitem" })
      choice.addEventListener("click", () => {
        const { address } = menu
        close({ back: true })
        copy(address, form)
      })
      menu.append(choice)
    }
    menu.addEventListener("keydown", (event) => {
      const choices = [...menu.children]
      const at = choices.indexOf(document.activeElement)
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
      if (to !== undefined) {
        choices.at(to % choices.length).focus()
        event.preventDefault()
      } else if (event.key === "Escape") close({ back: true })
      else if (event.key === "Tab") close({ back: true })
      // The theme listens for letters and arrows of its own.
      event.stopPropagation()
    })
    menu.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && relatedTarget !== menu.opener && !menu.contains(relatedTarget)) close()
    })
    said = made("p", { className: "bf-said" }, { role: "status" })
    document.body.append(menu, said)
    addEventListener("scroll", follow, { capture: true, passive: true })
    document.addEventListener("click", ({ target }) => {
      if (!menu.contains(target) && !menu.opener?.contains(target)) close()
    })
  }

  function words(link, address) {
    const of = link.closest("li, tr, article")
    const point = of?.querySelector(".bf-point, th, h1") ?? document.querySelector("h1")
    const text = (point?.textContent ?? address.href).replace("¶", "").trim().replace(/\s+/g, " ")
    return text.length > 60 ? `${text.slice(0, 60)} …` : text
  }

  function start() {
    build()
    for (const link of document.querySelectorAll(PLACES)) {
      const address = new URL(link.classList.contains("bf-cite") ? "." : link.href, link.href)
      if (!PAGE.test(address.pathname)) continue
      // A statement of two edits has a link for each, with the edit's letter: `#A`.
      const edit = link.classList.contains("bf-permalink") ? link.textContent.slice(1) : ""
      const name = `Cite${edit && ` ${edit}`}: ${words(link, address)}`
      const state = { "aria-label": name, "aria-haspopup": "menu", "aria-expanded": "false" }
      const opener = made("button", { type: "button", className: "bf-cite-button", textContent: "Cite" }, state)
      opener.addEventListener("click", () => open(opener, address))
      link.after(opener)
    }
  }

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start)
  else start()
})()
