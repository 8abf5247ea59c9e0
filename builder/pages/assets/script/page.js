/** What every part of this script needs, and what every page does. The parts follow each other in one file. */

/** Calls `start` on the page, and again on each that Material shows without leaving the first one. */
function onEachPage(start) {
  if (window.document$) window.document$.subscribe(start)
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", start)
  else start()
}

onEachPage(() => {
  // The theme's search dialog has no name for screen readers.
  document.querySelector(".md-search[role=dialog]:not([aria-label])")?.setAttribute("aria-label", "Search")
})
