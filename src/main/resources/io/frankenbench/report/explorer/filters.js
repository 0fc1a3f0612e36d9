// The bar in which the reader chooses what is shown.
const VIEW_LABELS = {time: 'Time', ratio: 'Ratio to ideal', excess: 'Excess', cost: 'Cost'};

/** Builds the parts of the bar that never change. */
function buildFilters(page) {
  const suites = page.data.suites.map((suite) => html('option', {value: suite.id}, shorten(suite.id || 'not recorded', 60)));
  byId('suite').append(...suites, suites.length > 1 ? html('option', {value: ''}, 'all suites') : '');
  byId('suite').addEventListener('change', (event) => page.choose({...nothingFiltered(), suite: event.target.value}));
  byId('metric').addEventListener('change', (event) => page.choose({metric: event.target.value}));
  byId('cost').addEventListener('change', (event) => page.choose({cost: event.target.value}));
  byId('workload').addEventListener('change', (event) => page.choose({workload: event.target.value}));
  byId('clear').addEventListener('click', () => page.choose(nothingFiltered()));
  byId('views').append(...Object.keys(VIEW_LABELS).map((view) => {
    const radio = html('input', {type: 'radio', name: 'view', value: view});
    radio.addEventListener('change', () => page.choose({metric: inView(page.data, view).find((name) => page.has(name))}));
    return html('label', {}, radio, html('span', {}, VIEW_LABELS[view]));
  }));
}

function nothingFiltered() {
  return Object.fromEntries(FACETS.map((facet) => [facet, []]));
}

/** Brings the bar in line with the state; lists are only built again when the suite changes. */
function refreshFilters(page) {
  const {state} = page;
  const bar = byId('facets');
  const inSuite = cellsOfSuite(page.data, state.suite);
  if (bar.dataset.suite !== state.suite) {
    bar.dataset.suite = state.suite;
    bar.replaceChildren(...facetsOf(inSuite).map((facet) => facetBox(page, facet)));
    const metrics = page.data.metrics.filter((metric) => page.has(metric.name));
    byId('metric').replaceChildren(...metrics.map(metricOption));
    byId('cost').replaceChildren(...metrics.filter((metric) => metric.view === 'cost').map(metricOption));
  }
  byId('suite').value = state.suite;
  byId('metric').value = state.metric;
  byId('cost').value = state.cost;
  byId('views').querySelectorAll('input').forEach((radio) => {
    radio.checked = page.metric.view === radio.value;
    radio.disabled = !inView(page.data, radio.value).some((name) => page.has(name));
  });
  for (const box of bar.children) {
    const chosen = state[box.dataset.facet];
    box.querySelectorAll('input').forEach((input) => { input.checked = chosen.includes(input.value); });
    box.querySelector('b').textContent = chosen.length ? `${chosen.length} of ${box.querySelectorAll('input').length}` : 'all';
  }
  byId('clear').hidden = FACETS.every((facet) => state[facet].length === 0);
  const shown = `${grouped(page.cells.length)} of ${count(page.data.cells.length, 'cell')} shown`;
  byId('count').textContent = `${shown}, by ${page.metric.label}`;
}

function metricOption(metric) {
  return html('option', {value: metric.name}, withUnit(metric));
}

function facetBox(page, {facet, values}) {
  const name = FACET_LABELS[facet] ?? facet;
  const boxes = values.map((value) => {
    const box = html('input', {type: 'checkbox', value});
    box.addEventListener('change', () => {
      const others = page.state[facet].filter((one) => one !== value);
      page.choose({[facet]: box.checked ? [...others, value] : others});
    });
    return html('label', {}, box, html('span', {}, shorten(facetText(facet, value), 80)));
  });
  return html('details', {class: 'facet', 'data-facet': facet},
    html('summary', {}, name + ': ', html('b', {}, 'all')),
    html('fieldset', {}, html('legend', {class: 'unseen'}, name), boxes));
}
