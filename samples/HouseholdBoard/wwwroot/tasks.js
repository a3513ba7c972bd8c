// Narrows a long list to the names that hold what is typed. Without script the list stands in groups to open.
const plain = (text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLocaleLowerCase();

document.querySelectorAll("[data-filter]").forEach((field) => {
  field.closest("[data-filter-box]").hidden = false;
  const items = [...document.querySelectorAll(field.dataset.filter)];
  const groups = [...new Set(items.map((item) => item.closest("details")))];
  const before = groups.map((group) => group.open);
  field.addEventListener("input", () => {
    const wanted = plain(field.value.trim());
    items.forEach((item) => { item.hidden = !plain(item.dataset.name).includes(wanted); });
    groups.forEach((group, at) => {
      const holdsAny = items.some((item) => group.contains(item) && !item.hidden);
      group.hidden = !holdsAny;
      group.open = wanted ? holdsAny : before[at];
    });
  });
  field.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
});
