// Ties the dots of the chart to the choices below it: the chosen one stands out, and a dot can be clicked. Keys work on the choices.
const dots = [...document.querySelectorAll("circle[data-mark]")];
const choices = [...document.querySelectorAll("input[name=mark]")];
const show = () => dots.forEach((dot) => dot.classList.toggle("chosen", choices.some((choice) => choice.checked && choice.value === dot.dataset.mark)));

choices.forEach((choice) => choice.addEventListener("change", show));
dots.forEach((dot) => dot.addEventListener("click", () => {
  const choice = choices.find((one) => one.value === dot.dataset.mark);
  if (!choice) return;
  choice.checked = true;
  choice.focus();
  show();
}));
show();
