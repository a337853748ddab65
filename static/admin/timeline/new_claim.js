"use strict";

// A new claim needs its first passage, so its fields stand open.
document.addEventListener("formset:added", (event) => {
  for (const details of event.target.querySelectorAll("details")) {
    details.open = details.querySelector("[name$=cite_quote]") !== null;
  }
});
