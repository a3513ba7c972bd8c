// Looks every few seconds whether the other made a move, and then shows it. Without this, reloading the page does the same.
const region = document.querySelector("[data-poll]");
const seconds = 3;

async function refresh() {
  const response = await fetch(location.href, { cache: "no-store" });
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const next = page.querySelector("[data-poll]");
  if (!next) return;
  // Words that are being typed, and where, outlive the change.
  const typed = region.querySelector("#words");
  const had = typed === document.activeElement;
  const field = next.querySelector("#words");
  if (field && typed) field.value = typed.value;
  region.dataset.poll = next.dataset.poll;
  region.replaceChildren(...next.childNodes);
  if (had) region.querySelector("#words")?.focus();
  const news = document.querySelector("[data-news]");
  news.textContent = [...region.querySelectorAll("[data-status]")].map((line) => line.textContent.replace(/\s+/g, " ").trim()).join(" ");
}

async function look() {
  if (document.hidden) return;
  try {
    const response = await fetch(region.dataset.pollUrl, { headers: { "If-None-Match": `"${region.dataset.poll}"` }, cache: "no-store" });
    if (response.status === 200 && !response.redirected && (await response.text()) !== region.dataset.poll) await refresh();
  } catch {
    // Offline for a moment: the next look finds what was missed.
  }
}

if (region) {
  setInterval(look, seconds * 1000);
  document.addEventListener("visibilitychange", look);
}
