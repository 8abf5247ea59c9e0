{#- The theme fetches the search's whole index on every page. Here it waits until somebody is about to search: focus in
    the search, a finger or mouse on it, any key; or a page that was found by it, and marks the words. -#}
(() => {
  const { open, send } = XMLHttpRequest.prototype
  const asked = new URLSearchParams(location.search)
  const wanted = new Promise((resolve) => {
    if (asked.has("h") || asked.has("q")) resolve()
    const near = ({ type, target }) => (type === "keydown" || target.closest(".md-search, [for=__search]")) && resolve()
    for (const type of ["keydown", "focusin", "pointerover", "pointerdown"]) addEventListener(type, near)
  })
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    this.waits = String(address).endsWith("/search/search_index.json")
    return open.call(this, method, address, ...rest)
  }
  XMLHttpRequest.prototype.send = function (body) {
    if (this.waits) wanted.then(() => send.call(this, body))
    else send.call(this, body)
  }
})()
