/**
 * Leads from addresses that were published once to what took their place:
 *
 *   <li id="point-old" data-moved="../../sources/a/#point-new">…</li>      for an address within a page
 *   <p data-moved-page="../../sources/new/">…</p>                          for a page, with whatever was behind the #
 *
 * Without scripts a reader is told, and follows the link.
 */
(() => {
  "use strict"

  const QUOTE = /^#quote-(.+)-\d+$/

  function follow() {
    const page = document.querySelector("[data-moved-page]")
    const point = QUOTE.exec(location.hash)
    const anchor = point ? `point-${point[1]}` : decodeURIComponent(location.hash.slice(1))
    const { moved } = document.getElementById(anchor)?.dataset ?? {}
    if (moved) location.replace(new URL(moved, location.href))
    else if (page && !document.getElementById(anchor)) {
      const target = new URL(page.dataset.movedPage, location.href)
      target.hash ||= location.hash
      location.replace(target)
    }
  }

  addEventListener("hashchange", follow)
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", follow)
  else follow()
})()
