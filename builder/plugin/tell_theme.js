
{
  const place = document.getElementById("__config")
  place.textContent = JSON.stringify({ ...JSON.parse(place.textContent), base: document.baseURI })
}
