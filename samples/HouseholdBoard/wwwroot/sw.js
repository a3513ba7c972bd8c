// Shows the last look at the own week when there is no connection. Of a home it keeps that one page, and forgets it on signing out.
const keptWeek = "week";
const keptFiles = "files";
const week = "/week";
const doors = ["/sign-out", "/sign-in", "/start"];

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request, url));
  else if (request.method === "GET" && ["style", "script", "image"].includes(request.destination)) event.respondWith(file(request));
});

async function page(request, url) {
  // Whoever comes next to this device is not to find what the last one saw.
  if (doors.some((door) => url.pathname.startsWith(door))) await caches.delete(keptWeek);
  let answer;
  try {
    answer = await fetch(request);
  } catch {
    return (await lastWeek()) ?? Response.error();
  }

  if (request.method === "GET" && url.pathname === week && url.search === "") await keep(answer);
  return answer;
}

async function keep(answer) {
  // A redirect away from the week means that nobody is signed in any more.
  if (answer.type === "opaqueredirect") await caches.delete(keptWeek);
  else if (answer.ok) await (await caches.open(keptWeek)).put(week, answer.clone());
}

async function lastWeek() {
  const kept = await (await caches.open(keptWeek)).match(week);
  if (!kept) return undefined;
  const text = await kept.text();
  const language = /<html lang="([^"]*)"/.exec(text)?.[1] || "en";
  const seen = new Date(kept.headers.get("date") ?? Date.now()).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
  const marked = text.replace("hidden data-offline", "data-offline").replace("<time data-seen></time>", `<time>${seen}</time>`);
  return new Response(marked, { headers: kept.headers });
}

async function file(request) {
  const files = await caches.open(keptFiles);
  try {
    const answer = await fetch(request);
    if (answer.ok) await files.put(request, answer.clone());
    return answer;
  } catch {
    return (await files.match(request)) ?? Response.error();
  }
}
