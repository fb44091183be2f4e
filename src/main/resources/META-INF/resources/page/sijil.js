import { card } from "./cards.js";

const form = document.getElementById("article");
const said = document.getElementById("said");
const incidents = document.getElementById("incidents");
const keyField = document.getElementById("key-field");

/** Fields of a sample that the form does not show, handed in with its text as long as that is untouched. */
let sample = {};

function say(words, bad = false) {
  said.textContent = words;
  said.classList.toggle("bad", bad);
}

async function extract() {
  const article = { text: form.elements.text.value };
  if (form.elements.published.value) {
    article.published = form.elements.published.value;
  }
  if (sample.text === article.text) {
    Object.assign(article, { title: sample.title, source: sample.source });
  }
  const headers = { "Content-Type": "application/json" };
  if (form.elements.key.value) {
    headers["X-API-Key"] = form.elements.key.value;
  }
  incidents.replaceChildren();
  say("Reading…");
  const answer = await fetch("v1/extractions", { method: "POST", headers, body: JSON.stringify(article) });
  const body = await answer.json();
  if (answer.status === 401) {
    keyField.hidden = false;
  }
  if (!answer.ok) {
    say(body.detail, true);
    return;
  }
  incidents.replaceChildren(...body.incidents.map(card));
  const count = body.incidents.length;
  say(count === 0 ? "The article reports no incident." : count === 1 ? "1 incident" : `${count} incidents`);
}

async function show(name) {
  sample = await (await fetch(`samples/${name}.json`)).json();
  form.elements.text.value = sample.text;
  form.elements.published.value = sample.published;
  await extract();
}

function carefully(work) {
  return work().catch(() => say("Sijil does not answer. Is it still running?", true));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  carefully(extract);
});
for (const button of document.querySelectorAll("[data-sample]")) {
  button.addEventListener("click", () => carefully(() => show(button.dataset.sample)));
}
