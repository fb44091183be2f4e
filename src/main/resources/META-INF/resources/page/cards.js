const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });

/** How exact a date or place is, in words; the most exact needs none. */
const EXACTNESS = {
  week: "some day of that week",
  month: "some day of that month",
  year: "some day of that year",
  assumed: "no date in the text: taken from the day of publication",
  admin2: "somewhere in that district",
  admin1: "somewhere in that province",
  country: "somewhere in that country",
};

/** Which row of a card shows the words that a field rests on. */
const ROW_OF = { event_type: "What", date: "When", location: "Where", killed: "Killed", injured: "Injured", abducted: "Abducted" };

/** Which side of the incident a row names. */
const SIDE_OF = { By: 1, Against: 2 };

function make(name, content, className = "") {
  const element = document.createElement(name);
  element.className = className;
  element.append(...content);
  return element;
}

/** Words of the article, which find their own direction. */
function quote(words) {
  const element = make("q", [words]);
  element.dir = "auto";
  return element;
}

function note(words) {
  return words ? [" ", make("span", [words], "note")] : [];
}

function exactness(precision) {
  return note(EXACTNESS[precision] ? `(${EXACTNESS[precision]})` : "");
}

function day(iso) {
  return DAY.format(new Date(`${iso}T00:00:00Z`));
}

function when(incident) {
  if (!incident.date_start) {
    return [make("span", ["not told"], "note")];
  }
  const days = [...new Set([incident.date_start, incident.date_end])].map(day).join(" to ");
  return [days, ...exactness(incident.date_precision)];
}

function where(location) {
  if (!location) {
    return [make("span", ["not told"], "note")];
  }
  const names = [...new Set([location.site, location.name, location.admin1, location.country_name])].filter(Boolean);
  const shown = names.flatMap((name, at) => [at === 0 ? "" : ", ", make("bdi", [name])]);
  if (location.name_ar) {
    shown.push(" · ", make("bdi", [location.name_ar]));
  }
  return [...shown, ...exactness(location.precision)];
}

function of(incident, side) {
  return incident.actors.filter((actor) => actor.side === side);
}

function actors(incident, side) {
  return of(incident, side).flatMap((actor, at) => [
    at === 0 ? "" : ", ",
    make("bdi", [actor.name]),
    ...note(actor.attribution === "stated" ? "" : `(${actor.attribution})`),
  ]);
}

function people(toll) {
  if (!toll) {
    return [];
  }
  if (toll.high === null) {
    return [`at least ${toll.low}`];
  }
  if (toll.low === null) {
    return [`up to ${toll.high}`];
  }
  return [toll.low === toll.high ? `${toll.low}` : `${toll.low} to ${toll.high}`];
}

/** The article's words for a row, each once. */
function said(incident, term) {
  const words = incident.evidence
    .filter((evidence) => ROW_OF[evidence.field] === term)
    .map((evidence) => evidence.quote);
  const named = of(incident, SIDE_OF[term]).map((actor) => actor.text);
  return [...new Set([...words, ...named])].filter(Boolean).map(quote);
}

function row(term, value, incident) {
  if (value.length === 0) {
    return [];
  }
  return [make("dt", [term]), make("dd", value), make("dd", said(incident, term), "said")];
}

/** An incident as a card: each fact beside the words of the article that it rests on. */
export function card(incident) {
  const sure = make("span", [`confidence ${Math.round(incident.confidence * 100)} %`], "note sure");
  const facts = [
    ["What", [incident.event_type]],
    ["When", when(incident)],
    ["Where", where(incident.location)],
    ["By", actors(incident, SIDE_OF.By)],
    ["Against", actors(incident, SIDE_OF.Against)],
    ["Killed", people(incident.killed)],
    ["Injured", people(incident.injured)],
    ["Abducted", people(incident.abducted)],
  ];
  return make(
    "article",
    [
      make("header", [make("h2", [incident.sub_event_type]), sure]),
      make("dl", facts.flatMap(([term, value]) => row(term, value, incident))),
    ],
    "card",
  );
}
