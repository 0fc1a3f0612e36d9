// Sampled requests: how they are unpacked, and what can be told from them. Pure.
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const TIMES = ['submitted', 'accepted', 'read', 'started', 'lastWrite', 'done', 'ideal'];

/** The numbers of a text in which the page's maker packed them; null for a dot. */
function unpackNumbers(text) {
  const numbers = [];
  let value = 0;
  let factor = 1;
  for (const character of text) {
    if (character === '.') {
      numbers.push(null);
      continue;
    }
    const digit = DIGITS.indexOf(character);
    value += (digit % 32) * factor;
    factor *= 32;
    if (digit < 32) {
      numbers.push(value % 2 ? -(value - 1) / 2 : value / 2);
      value = 0;
      factor = 1;
    }
  }
  return numbers;
}

/** Requests with their id and times in ms; null where a time was not seen. */
function unpackSamples(text, unit) {
  const numbers = unpackNumbers(text);
  const samples = [];
  let id = 0;
  for (let i = 0; i + TIMES.length < numbers.length; i += TIMES.length + 1) {
    id += numbers[i];
    const sample = {id};
    let before = 0;
    TIMES.forEach((name, k) => {
      const distance = numbers[i + 1 + k];
      before += distance ?? 0;
      sample[name] = distance === null ? null : Number((before * unit).toPrecision(12));
    });
    samples.push(sample);
  }
  return samples;
}

/** How long the server held each request, and when it would have begun and ended without any cost. */
function idealSpans(samples, allInFlight) {
  return samples.map((sample) => {
    const delay = sample.read === null || sample.started === null ? 0 : sample.started - sample.read;
    return {id: sample.id, submitted: allInFlight ? 0 : Math.max(0, sample.ideal - delay), done: sample.ideal};
  });
}

/** About how many of all requests were in flight at moments evenly spread over 0 to end. */
function inFlight(spans, requests, end, moments) {
  return Array.from({length: moments}, (_, i) => {
    const time = (end * i) / (moments - 1);
    const open = spans.filter((span) =>
      span.submitted !== null && span.submitted <= time && (span.done === null || span.done > time));
    return {time, value: (open.length / spans.length) * requests};
  });
}

/** The latest time of any of these requests. */
function latest(samples) {
  return samples.reduce((end, sample) => Math.max(end, sample.ideal, sample.done ?? 0, sample.lastWrite ?? 0), 0);
}
