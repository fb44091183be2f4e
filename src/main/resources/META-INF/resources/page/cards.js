/** An element with its text or children; text that may be of either script finds its own direction. */
function make(name, content, options = {}) {
  const element = document.createElement(name);
  if (options.className) {
    element.className = options.className;
  }
  if (options.either) {
    element.dir = "auto";
  }
  element.append(...(Array.isArray(content) ? content : [content]));
  return element;
}

function row(term, content) {
  return content ? [make("dt", term), make("dd", content)] : [];
}

function date(incident) {
  if (!incident.date_start) {
    return "unknown";
  }
  const days =
    incident.date_start === incident.date_end
      ? incident.date_start
      : `${incident.date_start} to ${incident.date_end}`;
  const how = `${incident.date_precision}, ${incident.date_basis}`;
  return [days, " ", make("span", `(${how})`, { className: "note" })];
}

function place(location) {
  if (!location) {
    return "unknown";
  }
  const parts = [location.site, location.name, location.admin1, location.country_name];
  const names = parts.filter((part, at) => part && parts.indexOf(part) === at);
  const shown = names.flatMap((part, at) => [at === 0 ? "" : ", ", make("bdi", part)]);
  if (location.name_ar) {
    shown.push(" · ", make("bdi", location.name_ar));
  }
  shown.push(" ", make("span", `(${location.precision})`, { className: "note" }));
  return shown;
}

function side(incident, number) {
  const actors = incident.actors.filter((actor) => actor.side === number);
  return actors.flatMap((actor, at) => [
    at === 0 ? "" : "; ",
    make("bdi", actor.name),
    make("span", actor.attribution === "stated" ? "" : ` (${actor.attribution})`, { className: "note" }),
  ]);
}

function people(toll) {
  if (!toll) {
    return null;
  }
  if (toll.high === null) {
    return `at least ${toll.low}`;
  }
  if (toll.low === null) {
    return `up to ${toll.high}`;
  }
  return toll.low === toll.high ? `${toll.low}` : `${toll.low} to ${toll.high}`;
}

function quotes(incident) {
  const all = incident.evidence.map((evidence) =>
    make("blockquote", [
      make("div", evidence.field.replaceAll("_", " "), { className: "field" }),
      make("div", evidence.quote, { either: true, className: "quote" }),
    ]),
  );
  const details = make("details", [make("summary", `Words that it rests on (${all.length})`), ...all]);
  details.open = true;
  return details;
}

/** An incident as a card. */
export function card(incident) {
  const head = make("header", [
    make("h2", incident.sub_event_type),
    make("span", incident.event_type, { className: "type" }),
    make("span", `confidence ${Math.round(incident.confidence * 100)} %`, { className: "note" }),
  ]);
  const first = side(incident, 1);
  const second = side(incident, 2);
  const facts = make("dl", [
    ...row("Date", date(incident)),
    ...row("Place", place(incident.location)),
    ...row("Side 1", first.length ? first : null),
    ...row("Side 2", second.length ? second : null),
    ...row("Killed", people(incident.killed)),
    ...row("Injured", people(incident.injured)),
    ...row("Abducted", people(incident.abducted)),
  ]);
  return make("article", [head, facts, quotes(incident)], { className: "card" });
}
