// Draws each process and marks how many wait at its steps.
"use strict";
(async () => {
  const counts = JSON.parse(document.getElementById("counts").textContent);
  for (const place of document.querySelectorAll(".picture")) {
    const process = place.dataset.process;
    const viewer = new BpmnJS({ container: place, height: 460 });
    const answer = await fetch(`/flow/${process}.bpmn`);
    await viewer.importXML(await answer.text());
    const canvas = viewer.get("canvas");
    canvas.zoom("fit-viewport", "auto");
    const overlays = viewer.get("overlays");
    for (const step of counts[process] || []) {
      if (!viewer.get("elementRegistry").get(step.elementId)) continue;
      const mark = document.createElement("span");
      mark.className = step.late > 0 ? "count late" : "count";
      mark.textContent = step.late > 0 ? `${step.waiting} (${step.late} late)` : `${step.waiting}`;
      overlays.add(step.elementId, { position: { top: -12, left: -12 }, html: mark });
    }
    place.dataset.ready = "true";
  }
})();
