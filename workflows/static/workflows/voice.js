/* Records a piece of a text in the browser. Without it a file can be chosen. What was recorded stays in this
   page until the server has it. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  if (!navigator.mediaDevices || !window.MediaRecorder) return;
  document.querySelectorAll("[data-recorder]").forEach(recorder);
});

function recorder(form) {
  const part = (name) => form.querySelector(`[data-${name}]`);
  const [live, record, stop, again, clock, said] = ["live", "record", "stop", "again", "clock", "said"].map(part);
  const longest = Number(form.dataset.minutes) * 60;
  let running = null;
  let unsent = null;
  live.hidden = false;

  const show = (button) => [record, stop, again].forEach((one) => { one.hidden = one !== button; });
  const tell = (words) => { said.textContent = words; };
  const time = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  addEventListener("beforeunload", (event) => { if (running || unsent) event.preventDefault(); });

  record.addEventListener("click", async () => {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      return tell(form.dataset.refused);
    }
    const pieces = [];
    running = new MediaRecorder(stream);
    running.addEventListener("dataavailable", (event) => pieces.push(event.data));
    const begun = Date.now();
    const tick = setInterval(() => {
      const seconds = Math.floor((Date.now() - begun) / 1000);
      clock.textContent = `${time(seconds)} / ${time(longest)}`;
      if (seconds >= longest - 1 && running) running.stop();
    }, 250);
    running.addEventListener("stop", () => {
      clearInterval(tick);
      stream.getTracks().forEach((track) => track.stop());
      unsent = new Blob(pieces, { type: running.mimeType });
      running = null;
      clock.hidden = true;
      send();
    });
    running.start(1000);
    clock.hidden = false;
    tell(form.dataset.on);
    show(stop);
    stop.focus();
  });
  stop.addEventListener("click", () => { if (running) running.stop(); });
  again.addEventListener("click", send);

  async function send() {
    const body = new FormData(form);
    body.set("sound", unsent, "recording");
    show(null);
    tell(form.dataset.sending);
    try {
      const answer = await fetch(location.href, { method: "POST", body, headers: { "X-Recorder": "1" } });
      const { error } = answer.status === 400 ? await answer.json() : {};
      if (error) {
        unsent = null;
        show(record);
        return tell(error);
      }
      if (!answer.ok) throw new Error(answer.status);
      unsent = null;
      location.hash = form.closest("section").id;
      location.reload();
    } catch {
      tell(form.dataset.lost);
      show(again);
    }
  }
}
