/**
 * Narrows a list to what the reader asks for, without a reload. The page holds the controls and says on each item, or
 * on the list that it stands in, what it is; what is asked for stands in the address, to be shared and come back to.
 *
 *   <div class="bf-filter"><input name="find"><select name="topic">…</select><output></output></div>
 *   <tbody class="bf-filtered"><tr data-topic="basing raid">…
 */
(() => {
  "use strict"

  /** Letters as they are compared: without case and accents. */
  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  }

  function itemsOf(form) {
    const lists = [...form.closest(".md-content, main, body").querySelectorAll(".bf-filtered")]
    return lists.flatMap((list) => [...list.children].map((item) => ({ item, list, text: undefined })))
  }

  function start(form) {
    const controls = [...form.querySelectorAll("input, select")]
    const count = form.querySelector("output")
    const items = itemsOf(form)
    const asked = new URLSearchParams(location.search)
    for (const control of controls) {
      const value = asked.get(control.name) ?? ""
      control.value = value
      if (control.value !== value) control.value = ""
    }

    function fits(each, { words, facets }) {
      if (words.length) each.text ??= plain(each.item.textContent)
      return (
        words.every((word) => each.text.includes(word)) &&
        facets.every(({ name, value }) => {
          const has = each.item.dataset[name] ?? each.list.dataset[name] ?? ""
          return has.split(" ").includes(value)
        })
      )
    }

    function narrow() {
      const field = controls.find(({ name }) => name === "find")
      const wanted = {
        words: plain(field.value).split(/\s+/).filter(Boolean),
        facets: controls.filter((each) => each !== field && each.value),
      }
      let shown = 0
      for (const each of items) {
        each.item.hidden = !fits(each, wanted)
        shown += each.item.hidden ? 0 : 1
      }
      for (const list of new Set(items.map(({ list }) => list))) {
        const empty = [...list.children].every(({ hidden }) => hidden)
        // A list without items goes, and the heading over it.
        const above = list.previousElementSibling
        if (list.matches("ul, ol")) list.hidden = empty
        if (above?.matches("h2, h3")) above.hidden = empty
      }
      count.value = `${shown} of ${items.length}`
    }

    function remember() {
      const address = new URL(location.href)
      for (const { name, value } of controls) {
        if (value) address.searchParams.set(name, value)
        else address.searchParams.delete(name)
      }
      if (address.href !== location.href) history.replaceState(history.state, "", address)
    }

    form.addEventListener("input", () => {
      narrow()
      remember()
    })
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !event.target.value) return
      event.target.value = ""
      narrow()
      remember()
    })
    narrow()
  }

  onEachPage(() => document.querySelectorAll(".bf-filter").forEach(start))
})()
