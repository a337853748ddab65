// The slider over days says its day while it moves, and asks for it when it rests. Without this its button does.
"use strict";
(() => {
  const FIRST = Date.UTC(1970, 0, 1), DAYS_BEFORE = 719163;

  function words(day) {
    const date = new Date(FIRST + (day - DAYS_BEFORE) * 86400000);
    return date.toLocaleDateString(document.documentElement.lang, {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-known]");
    if (!form || event.target.type !== "range") return;
    form.querySelector("output").textContent = words(event.target.valueAsNumber);
    event.target.setAttribute("aria-valuetext", words(event.target.valueAsNumber));
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-known]");
    if (form && event.target.type === "range") form.requestSubmit();
  });
})();
