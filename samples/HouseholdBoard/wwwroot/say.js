// Looks at a statement while it is written: underlines what is worth a thought, and asks about it below. Without this, a button does the same.
const form = document.querySelector("[data-review]");
const pause = 450;

const fields = () => [...form.querySelectorAll("[data-slot]")];
const field = (slot) => form.querySelector(`[data-slot="${slot}"]`);
const element = (tag, text, className) => {
  const made = document.createElement(tag);
  made.textContent = text ?? "";
  if (className) made.className = className;
  return made;
};

function question() {
  if (form.dataset.review === "text") return { text: field("text").value };
  const slots = {};
  for (const one of form.querySelectorAll("[name]")) {
    const known = one.dataset.slot || (one.type === "hidden" && /^(understand|when|feel|because|need|ask|will)$/.test(one.name));
    if (known && one.value) slots[one.name] = one.value;
  }
  return { form: form.elements.form.value, slots };
}

function underline(slot, findings) {
  const layer = form.querySelector(`[data-marks="${slot}"]`);
  const typed = field(slot);
  typed.classList.toggle("has-thoughts", findings.length > 0);
  if (!layer) return;
  const parts = [];
  let done = 0;
  for (const found of [...findings].sort((one, other) => one.start - other.start)) {
    if (found.start < done) continue;
    parts.push(typed.value.slice(done, found.start), element("mark", typed.value.slice(found.start, found.start + found.length), found.severity));
    done = found.start + found.length;
  }
  // A line break at the very end takes room only if something follows it.
  layer.replaceChildren(...parts, typed.value.slice(done) + "\u200b");
  layer.scrollTop = typed.scrollTop;
}

function take(offer) {
  if (offer.from) field(offer.from).value = offer.left ?? "";
  if (offer.slot) field(offer.slot).value = offer.text;
  (field(offer.slot) ?? field("text")).focus();
  look();
}

function ask(slot, findings) {
  const list = form.querySelector(`[data-thoughts="${slot}"]`);
  const typed = field(slot).value;
  const items = findings.map((found) => {
    const item = element("li", "", found.severity);
    item.append(element("q", typed.slice(found.start, found.start + found.length)), " ", element("span", found.why), " ", element("strong", found.question));
    const offers = element("span", "", "offers");
    for (const offer of found.offers) {
      if (!offer.slot || !field(offer.slot) || (offer.from && !field(offer.from))) continue;
      const button = element("button", `${list.dataset.take} “${offer.text}”`, "quiet small");
      button.type = "button";
      button.addEventListener("click", () => take(offer));
      offers.append(button);
    }
    item.append(offers);
    return item;
  });
  // What is said already is not said again.
  const said = items.map((item) => item.textContent).join("\n");
  if (list.dataset.said === said) return;
  list.dataset.said = said;
  list.replaceChildren(...items);
}

function show(answer) {
  document.querySelector("[data-safety]").hidden = !answer.safetyNote;
  const preview = form.querySelector("[data-preview]");
  if (preview) preview.textContent = answer.text || "…";
  for (const one of fields()) {
    const findings = answer.findings.filter((found) => (found.slot ?? "text") === one.dataset.slot);
    underline(one.dataset.slot, findings);
    ask(one.dataset.slot, findings);
  }
}

let timer, running;
async function look() {
  running?.abort();
  running = new AbortController();
  const asked = JSON.stringify(question());
  try {
    const response = await fetch("/api/review", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Board-Form": form.elements.__RequestVerificationToken.value },
      body: asked,
      signal: running.signal,
    });
    if (!response.ok || response.redirected) return;
    const answer = await response.json();
    if (JSON.stringify(question()) === asked) show(answer);
  } catch {
    // Offline, or overtaken by what was typed since: the button still works.
  }
}

if (form) {
  form.addEventListener("input", () => {
    // Old underlines would stand in the wrong place until the answer comes.
    for (const one of fields()) if (form.querySelector(`[data-marks="${one.dataset.slot}"]`)?.textContent !== one.value + "\u200b") underline(one.dataset.slot, []);
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  });
  for (const one of fields()) {
    one.addEventListener("scroll", () => {
      const layer = form.querySelector(`[data-marks="${one.dataset.slot}"]`);
      if (layer) layer.scrollTop = one.scrollTop;
    });
  }
  for (const picker of form.querySelectorAll("[data-picker]")) picker.hidden = false;
  for (const button of form.querySelectorAll("[data-pick]")) {
    button.addEventListener("click", () => {
      const typed = field(button.dataset.pick);
      typed.value = button.textContent;
      button.closest("details").open = false;
      typed.focus();
      look();
    });
  }
  if (fields().some((one) => one.value)) look();
}
