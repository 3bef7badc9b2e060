// Renders the linked Camunda Form and sends its answers with the page's own form.
"use strict";
(async () => {
  const place = document.getElementById("camunda-form");
  if (!place) return;
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const schema = read("form-schema");
  const keys = new Set();
  const collect = (components) => (components || []).forEach((one) => {
    if (one.key) keys.add(one.key);
    collect(one.components);
  });
  collect(schema.components);
  const hidden = document.getElementById("answers");
  const earlier = hidden.value ? JSON.parse(hidden.value) : {};
  const values = { ...read("form-values"), ...earlier };
  const form = await FormViewer.createForm({ container: place, schema, data: values });
  place.dataset.ready = "true";
  const page = document.getElementById("completion");
  page.addEventListener("submit", (event) => {
    event.preventDefault();
    const { data, errors } = form.submit();
    if (Object.keys(errors).length > 0) {
      place.querySelector(".fjs-form-field-error")?.scrollIntoView({ block: "center" });
      return;
    }
    const answers = Object.fromEntries(
      Object.entries(data).filter(([key, value]) => keys.has(key) && value !== null && value !== ""));
    hidden.value = JSON.stringify(answers);
    document.getElementById("complete").disabled = true;
    page.submit();
  });
})();
