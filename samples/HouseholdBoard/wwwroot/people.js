// Offers to copy an invitation where the browser can; the link can be marked and copied by hand everywhere.
document.querySelectorAll("[data-copy]").forEach((place) => {
  if (!navigator.clipboard) return;
  place.hidden = false;
  place.querySelector("button").addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(place.dataset.copy).textContent.trim());
    place.querySelector("[role=status]").textContent = place.dataset.copied;
  });
});
