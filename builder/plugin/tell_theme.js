
{
  const place = document.getElementById("__config")
  place.textContent = JSON.stringify({ ...JSON.parse(place.textContent), base: document.baseURI })
  // A place on this page is not one on the page at the root.
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    link.href = `${location.pathname}${location.search}${link.getAttribute("href")}`
  }
}
