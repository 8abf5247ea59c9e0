/**
 * Shows the words behind a statement or a number in a box beside the link that leads to them: on pointing at it, on
 * focus, on the first touch. Nothing is fetched: the words stand in the page, or in the link's `data-words`.
 *
 *   <q class="bf-quote">…</q> <a class="bf-place" href="…#quote-load-1">¶ 7</a>
 *   <b data-words="…"><a href="…#figure-load">22 tons</a></b>
 */
(() => {
  "use strict"

  /** Links to evidence; those of headings and statements to themselves are none. */
  const EVIDENCE = "main a:is(.bf-place, [href*='#figure-'], [href*='#position-'], [href*='#quote-']):not(.bf-permalink)"
  const QUOTES = ".bf-quote"
  /** Labels that say what they mean to who points at them. */
  const LABELS = "main :is(.bf-stance, .bf-grade, .bf-verdict, .bf-badge, .bf-count)[title]"
  /** What holds a statement with its quote. */
  const AROUND = "tr, .bf-entry, li, dd, p:not(.bf-from, .bf-by, .bf-point)"
  /** In milliseconds: who passes over a link on the way elsewhere sees no box. */
  const PAUSE = 120
  /** In milliseconds: time to move from the link into the box. */
  const GRACE = 180
  /** In pixels, between link and box, and between box and window. */
  const GAP = 6

  const ROOT = new URL("..", document.currentScript.src)

  let box
  let shownFor
  let hint
  let timer

  // What is said ----------------------------------------------------------------------------------------------------

  /** The words behind a link, who says so and where; null where the page does not hold them. */
  function wordsOf(link) {
    if (link.matches(LABELS)) return meaningOf(link)
    return inArticle(link) ?? carried(link) ?? besideOf(link) ?? besideOf(sameElsewhere(link))
  }

  /** What a label means, with the way to its entry on the page on how to read the site: that has its class's name. */
  function meaningOf(label) {
    const entry = document.createElement("a")
    const name = [...label.classList].find((each) => each.includes("--")) ?? "counts"
    entry.href = new URL(`method/#${name}`, ROOT)
    entry.textContent = "How to read this site"
    return { words: [document.createTextNode(label.title)], where: entry }
  }

  function anchorOf(link) {
    return decodeURIComponent(link.hash.slice(1))
  }

  /** On the source's own page: the passage, in its sentence, with the quoted words marked. */
  function inArticle(link) {
    const mark = link.pathname === location.pathname && document.getElementById(anchorOf(link))
    const passage = mark && mark.closest(".bf-extract > p")
    if (!passage || !mark.matches("mark")) return null
    const text = passage.cloneNode(true)
    text.querySelector(".bf-number")?.remove()
    for (const part of text.querySelectorAll("mark")) {
      if (part.id === mark.id) part.removeAttribute("id")
      else part.replaceWith(...part.childNodes)
    }
    return { words: text.childNodes, ...creditOf(link), place: placeOf(passage.id.slice(1)) }
  }

  function carried(link) {
    const holder = link.closest("[data-words]")
    return holder && { words: [document.createTextNode(`“${holder.dataset.words}”`)], ...creditOf(link) }
  }

  function besideOf(link) {
    const around = link?.closest(AROUND)
    if (!around) return null
    const quotes = [...around.querySelectorAll(QUOTES)]
    const quote = quotes.find((each) => each.contains(link) || each.nextElementSibling === link) ?? quotes[0]
    if (!quote) return null
    const words = quote.cloneNode(true)
    for (const place of words.querySelectorAll("a")) place.remove()
    const text = words.textContent.trim()
    const place = quote.querySelector(".bf-place") ?? quote.parentElement.querySelector(".bf-place")
    const credit = creditOf(link)
    return {
      words: [document.createTextNode(/^[“"]/.test(text) ? text : `“${text}”`)],
      ...credit,
      place: placeOf(place?.textContent.replace(/^.*¶ /, "")),
    }
  }

  /** Another link to the same words, which has them beside it. */
  function sameElsewhere(link) {
    return [...document.querySelectorAll(`main a[href="${CSS.escape(link.getAttribute("href"))}"]`)].find(
      (other) => other !== link && other.closest(AROUND)?.querySelector(QUOTES),
    )
  }

  /** Who says so, and in which source, as far as what is around the link names them. */
  function creditOf(link) {
    const cell = link.closest(".bf-matrix td")
    if (cell) return { who: link.parentElement.querySelector(".bf-small")?.textContent, where: cell.dataset.label }
    if (link.closest(".bf-sides")) return { who: link.textContent }
    const around = link.closest("tr, .bf-report, .bf-entry, .bf-card, li, dd") ?? link.parentElement
    const names = [...around.querySelectorAll(".bf-claimant, .bf-claimant--own")].map((each) => each.textContent)
    const own = link.pathname === location.pathname && document.querySelector("h1")
    const above = link.closest("ul, tr")?.previousElementSibling
    const source = own || (around.querySelector(".bf-source") ?? above?.querySelector(".bf-source"))
    return { who: [...new Set(names)].join(", "), where: source?.title || source?.textContent }
  }

  function placeOf(paragraph) {
    return paragraph ? `paragraph ${paragraph}` : ""
  }

  // The box ---------------------------------------------------------------------------------------------------------

  function made() {
    box = document.createElement("div")
    box.className = "bf-behind"
    box.id = "bf-behind"
    box.setAttribute("role", "tooltip")
    box.hidden = true
    box.addEventListener("pointerenter", () => clearTimeout(timer))
    box.addEventListener("pointerleave", () => later(hide, GRACE))
    document.body.append(box)
    return box
  }

  function later(act, pause) {
    clearTimeout(timer)
    timer = setTimeout(act, pause)
  }

  function paragraph(style, ...content) {
    const made = document.createElement("p")
    made.className = style
    made.append(...content)
    return made
  }

  function show(link) {
    if (shownFor === link) return
    hide()
    const found = wordsOf(link)
    if (!found) return
    const credit = [found.who, found.where, found.place].filter(Boolean)
    const shown = box ?? made()
    shown.replaceChildren(paragraph("bf-behind__words", ...found.words), paragraph("bf-behind__who", ...credit.flatMap((part, at) => (at ? [" · ", part] : [part]))))
    shown.hidden = false
    stand(shown, link.getBoundingClientRect())
    // The browser's own hint would lie upon the box and say less.
    hint = link.title
    link.removeAttribute("title")
    link.setAttribute("aria-describedby", shown.id)
    shownFor = link
  }

  /** Puts the box below the link, above it where the window ends. */
  function stand(shown, { left, top, bottom }) {
    const { offsetWidth: width, offsetHeight: height } = shown
    const room = document.documentElement
    const below = bottom + GAP + height <= room.clientHeight
    const above = top - GAP - height >= 0
    shown.style.left = `${scrollX + Math.max(GAP, Math.min(left, room.clientWidth - width - GAP))}px`
    shown.style.top = `${scrollY + (below || !above ? bottom + GAP : top - GAP - height)}px`
  }

  function hide() {
    clearTimeout(timer)
    if (!shownFor) return
    shownFor.removeAttribute("aria-describedby")
    if (hint) shownFor.title = hint
    shownFor = undefined
    box.hidden = true
  }

  // The reader ------------------------------------------------------------------------------------------------------

  /** A label that was touched, which has no hint there; one in a link or a heading that folds does what these do. */
  const labelOf = ({ target, pointerType }) => {
    const label = pointerType === "touch" && target instanceof Element && target.closest(LABELS)
    return label && !label.closest("a, summary") && !target.closest("a") ? label : null
  }

  const linkOf = ({ target }) => (target instanceof Element ? target.closest(EVIDENCE) : null)

  addEventListener("pointerover", (event) => {
    const link = event.pointerType === "mouse" && linkOf(event)
    if (link) later(() => show(link), PAUSE)
  })
  addEventListener("pointerout", (event) => {
    if (event.pointerType === "mouse" && linkOf(event)) later(hide, GRACE)
  })
  addEventListener("focusin", (event) => {
    const link = linkOf(event)
    if (link?.matches(":focus-visible")) show(link)
    else if (!box?.contains(event.target)) hide()
  })
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide()
  })
  // The first touch shows the words, the second follows the link; a touch elsewhere closes the box.
  addEventListener("click", (event) => {
    const link = linkOf(event) ?? labelOf(event)
    if (event.pointerType === "touch" && link && shownFor !== link && wordsOf(link)) {
      event.preventDefault()
      show(link)
    } else if (!box?.contains(event.target)) hide()
  })
  onEachPage(hide)
})()
