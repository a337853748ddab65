"use strict";

// The box's name differs from form to form (date, published_edtf); the server knows the words as "text".
document.addEventListener("htmx:configRequest", (event) => {
  const box = event.detail.elt;
  if (box.classList.contains("date-words-input")) {
    event.detail.parameters = { text: box.value };
  }
});
