/** What every part of this script needs, and what every page does. The parts follow each other in one file. */

/** Calls `start` on the page, and again on each that Material shows without leaving the first one. */
function onEachPage(start) {
  if (window.document$) window.document$.subscribe(start)
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", start)
  else start()
}

onEachPage(() => {
  // The theme says of each result's tags that they are a navigation, all without a name.
  const results = document.querySelector(".md-search-result__list")
  const named = () => results.querySelectorAll("nav:not([role])").forEach((tags) => tags.setAttribute("role", "none"))
  if (results) new MutationObserver(named).observe(results, { childList: true })
})
