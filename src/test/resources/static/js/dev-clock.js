// Moves the clock of the development run and says how it went.
"use strict";
document.getElementById("clock").addEventListener("submit", async (event) => {
  event.preventDefault();
  const moved = document.getElementById("moved");
  moved.textContent = "Moving, one due moment after the other…";
  const answer = await fetch("/dev/clock", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ advance: event.target.advance.value }),
  });
  const said = await answer.json();
  moved.textContent = answer.ok
    ? `It is now ${new Date(said.now).toLocaleString("en-US", { timeZone: "America/Chicago" })}; ${said.stops} due moments lay on the way.`
    : said.detail;
});
