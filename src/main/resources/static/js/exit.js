// Leaves the page at once: blanks it, then goes elsewhere without an entry to come back to.
(function () {
  "use strict";
  var link = document.getElementById("exit");
  var presses = 0;
  var last = 0;
  function leave(event) {
    if (event) {
      event.preventDefault();
    }
    document.querySelectorAll("form").forEach(function (form) { form.reset(); });
    document.title = "";
    document.body.textContent = "";
    window.location.replace(link.href);
  }
  if (!link) {
    return;
  }
  link.addEventListener("click", leave);
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Shift" || event.repeat) {
      if (event.key !== "Shift") {
        presses = 0;
      }
      return;
    }
    presses = Date.now() - last < 5000 ? presses + 1 : 1;
    last = Date.now();
    if (presses >= 3) {
      leave();
    }
  });
})();
