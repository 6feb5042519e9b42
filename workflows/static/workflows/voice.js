/* Records a piece of a text in the browser. Without it a file can be chosen. What was recorded stays in this
   page until the server has it. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  if (!navigator.mediaDevices || !window.MediaRecorder) return;
  document.querySelectorAll("[data-recorder]").forEach(recorder);
});

function recorder(box) {
  const form = document.getElementById(box.dataset.form) || box;
  const part = (name) => box.querySelector(`[data-${name}]`);
  const [live, record, stop, again, drop, clock, said] = ["live", "record", "stop", "again", "drop", "clock", "said"].map(part);
  const longest = Number(box.dataset.minutes) * 60;
  let running = null;
  let unsent = null;
  live.hidden = false;
  if (part("file")) part("file").open = false;
  if (part("by-file")) part("by-file").hidden = true;

  const show = (button) => {
    [record, stop, again].forEach((one) => { one.hidden = one !== button; });
    if (drop) drop.hidden = button !== again;
  };
  const tell = (words) => { said.textContent = words; };
  const time = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  /* while there is one, panel-kept.js does not move on */
  const hold = (recording) => {
    unsent = recording;
    box.toggleAttribute("data-holds", Boolean(running || unsent));
    document.dispatchEvent(new Event("recording"));
  };

  addEventListener("beforeunload", (event) => { if (running || unsent) event.preventDefault(); });

  record.addEventListener("click", async () => {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      return tell(box.dataset.refused);
    }
    if (window.speechSynthesis) speechSynthesis.cancel(); /* it would be recorded, too */
    const pieces = [];
    running = new MediaRecorder(stream);
    running.addEventListener("dataavailable", (event) => pieces.push(event.data));
    const begun = performance.now();
    const tick = setInterval(() => {
      const seconds = Math.floor((performance.now() - begun) / 1000);
      clock.textContent = `${time(seconds)} / ${time(longest)}`;
      if (seconds >= longest - 1 && running) running.stop();
    }, 250);
    running.addEventListener("stop", () => {
      clearInterval(tick);
      stream.getTracks().forEach((track) => track.stop());
      const { mimeType } = running;
      running = null;
      hold(new Blob(pieces, { type: mimeType }));
      clock.hidden = true;
      send();
    });
    running.start(1000);
    hold(null);
    clock.hidden = false;
    tell(box.dataset.on);
    show(stop);
    stop.focus();
  });
  stop.addEventListener("click", () => { if (running) running.stop(); });
  again.addEventListener("click", send);
  if (drop) drop.addEventListener("click", () => {
    hold(null);
    show(record);
    tell("");
    record.focus();
  });
  addEventListener("online", () => { if (unsent && !again.hidden && box.dataset.back) tell(box.dataset.back); });

  async function send() {
    const body = new FormData(form);
    body.set("sound", unsent, "recording");
    show(null);
    tell(box.dataset.sending);
    try {
      const answer = await fetch(form.action || location.href, { method: "POST", body, headers: { "X-Recorder": "1" } });
      const { error, madeFrom } = [400, 409, 429].includes(answer.status) ? await answer.json() : {};
      if (error) {
        if (answer.status === 400) hold(null); /* else it may go once more: later, or in place of another */
        if (madeFrom !== undefined) form.elements.made_from.value = madeFrom;
        show(unsent ? again : record);
        return tell(error);
      }
      if (!answer.ok) throw new Error(answer.status);
      hold(null);
      location.hash = box.closest("section").id;
      location.reload();
    } catch {
      tell(box.dataset.lost);
      show(again);
    }
  }
}
