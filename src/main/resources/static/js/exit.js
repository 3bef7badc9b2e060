// Leaves the page at once: blanks it, then goes elsewhere without an entry to come back to.
(function () {
  "use strict";
  var link = document.getElementById("exit");
  var key = "";
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
    if (event.repeat) {
      return;
    }
    if (event.key !== "Shift" && event.key !== "Escape") {
      key = "";
      return;
    }
    presses = event.key === key && Date.now() - last < 5000 ? presses + 1 : 1;
    key = event.key;
    last = Date.now();
    if (presses >= 3) {
      leave();
    }
  });
})();
