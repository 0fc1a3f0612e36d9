// Which cells are shown, and by which metric. Pure.
const FACET_LABELS = {requests: 'requests (N)', in_flight: 'in flight at most', body_bytes: 'body', variant: 'variant'};

/** The names of the metrics of a view. */
function inView(data, view) {
  return data.metrics.filter((metric) => metric.view === view).map(({name}) => name);
}

function facetValue(cell, facet) {
  const value = facet === 'contender' ? cell.contender.id : cell.contender[facet] ?? cell.workload[facet];
  return String(value);
}

function facetText(facet, value) {
  const text = facet === 'body_bytes' ? bytes(Number(value))
    : facet === 'requests' || facet === 'in_flight' ? grouped(Number(value)) : value;
  return text === '' ? '(none)' : text;
}

/** The cells of the chosen suite; of all, if none is. */
function cellsOfSuite(data, suite) {
  return suite === '' ? data.cells : data.cells.filter((cell) => cell.workload.suite === suite);
}

/** For each facet in which these cells differ, its values in order. */
function facetsOf(cells) {
  return FACETS.map((facet) => {
    const values = [...new Set(cells.map((cell) => facetValue(cell, facet)))];
    const numeric = values.every((value) => value !== '' && !Number.isNaN(Number(value)));
    values.sort((a, b) => (numeric ? a - b : a < b ? -1 : 1));
    return {facet, values};
  }).filter(({values}) => values.length > 1);
}

/** The state as it can be honoured: what these data do not have gives way to what they have. */
function settled(state, data) {
  const suites = data.suites.map((suite) => suite.id);
  const suite = state.suite === '' || suites.includes(state.suite) ? state.suite : suites[0] ?? '';
  const cells = cellsOfSuite(data, suite);
  const known = {...state, suite};
  for (const facet of FACETS) {
    const values = new Set(cells.map((cell) => facetValue(cell, facet)));
    known[facet] = state[facet].filter((value) => values.has(value));
  }
  const has = (name) => cells.some((cell) => cell.figures[name]);
  known.metric = [state.metric, 'ratio_to_ideal', 'makespan', ...data.metrics.map(({name}) => name)].find(has) ?? 'makespan';
  known.cost = [state.cost, ...inView(data, 'cost')].find(has) ?? 'cpu_per_request';
  return known;
}

/** The cells that the filters let through. */
function shownCells(data, state) {
  return cellsOfSuite(data, state.suite).filter((cell) =>
    FACETS.every((facet) => state[facet].length === 0 || state[facet].includes(facetValue(cell, facet))));
}

/** These cells by workload; inside one the least figure first and those without one last. */
function byWorkload(cells, metric) {
  const groups = new Map();
  for (const cell of cells) {
    groups.set(cell.workload, [...(groups.get(cell.workload) ?? []), cell]);
  }
  const size = (cell) => cell.figures[metric]?.median ?? Infinity;
  const order = (a, b) => (size(a) === size(b) ? a.contender.index - b.contender.index : size(a) < size(b) ? -1 : 1);
  return [...groups].map(([workload, some]) => ({workload, cells: some.sort(order)}));
}

/** The workload looked at closely: the chosen one, else the headline's, else the first with samples. */
function workloadOf(data, state, cells) {
  const all = [...new Set(cells.map((cell) => cell.workload))];
  return all.find((workload) => workload.key === state.workload)
    ?? all.find((workload) => workload === data.headline)
    ?? cells.find((cell) => cell.sampled !== undefined)?.workload
    ?? all[0]
    ?? null;
}

/** The mark that a key leads to from mark number at; across: Left and Right go along the order. */
function nextMark(marks, at, key, across) {
  const [back, on, before, after] = across
    ? ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] : ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
  if (key === back || key === on) {
    return Math.min(marks.length - 1, Math.max(0, at + (key === on ? 1 : -1)));
  }
  if (key === before || key === after) {
    const group = marks[at].group + (key === after ? 1 : -1);
    return marks.reduce((best, mark, i) => {
      const nearer = best === at || Math.abs(mark.rank - marks[at].rank) < Math.abs(marks[best].rank - marks[at].rank);
      return mark.group === group && nearer ? i : best;
    }, at);
  }
  return key === 'Home' ? 0 : key === 'End' ? marks.length - 1 : at;
}
