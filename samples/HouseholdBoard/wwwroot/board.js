// What the board does in the browser beyond plain pages. Every page works without it.
document.querySelectorAll("[data-time-zone]").forEach((field) => {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || field.value;
});
