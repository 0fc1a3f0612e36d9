// What the reader has chosen, as the part of the address behind the #. Pure.
const FACETS = [
  'contender', 'library', 'model', 'requests', 'in_flight', 'body_bytes', 'connections', 'protocol', 'variant',
];
const CHOICES = ['suite', 'metric', 'cost', 'workload', 'pin', 'cell'];

/** The state that a hash describes; whatever it does not name is as in the defaults. */
function readState(hash, defaults) {
  const state = {...defaults};
  FACETS.forEach((facet) => { state[facet] = []; });
  for (const part of hash.replace(/^#/, '').split('&')) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(0, equals));
    const value = decoded(part.slice(equals + 1));
    if (FACETS.includes(name) && !state[name].includes(value)) {
      state[name].push(value);
    } else if (CHOICES.includes(name)) {
      state[name] = value;
    }
  }
  return state;
}

/** The hash that describes a state; never empty, since an empty one would scroll the page. */
function writeState(state, defaults) {
  const parts = ['suite=' + encodeURIComponent(state.suite)];
  for (const name of CHOICES.slice(1)) {
    if (state[name] !== defaults[name]) {
      parts.push(name + '=' + encodeURIComponent(state[name]));
    }
  }
  for (const facet of FACETS) {
    state[facet].forEach((value) => parts.push(facet + '=' + encodeURIComponent(value)));
  }
  return '#' + parts.join('&');
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
