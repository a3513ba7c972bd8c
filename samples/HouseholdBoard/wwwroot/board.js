// What the board does in the browser beyond plain pages. Every page works without it.
document.querySelectorAll("[data-time-zone]").forEach((field) => {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || field.value;
});

// Where the rooms are more than a phone shows, the present one is in sight.
document.querySelector("header nav a[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
