// Joins the parts: what is chosen is in the address, and the page shows what the address says.
const page = {data: unpack(JSON.parse(byId('data').textContent))};
const defaults = {
  suite: page.data.suites[0]?.id ?? '', metric: 'ratio_to_ideal', cost: 'cpu_per_request', workload: '', pin: '', cell: '',
};
const CHARTS = [
  {id: 'overview', draw: drawOverview},
  {id: 'scatter', draw: drawScatter},
  {id: 'waterfall', draw: drawWaterfall},
  {id: 'flight', draw: drawFlight},
].map((chart) => ({...chart, holder: byId(chart.id), near: false, stale: true, table: null}));

page.has = (metric) => cellsOfSuite(page.data, page.state.suite).some((cell) => cell.figures[metric]);
page.choose = (change) => { location.hash = writeState({...page.wanted, ...change}, defaults); };
page.open = (cell) => page.choose({cell: cell.key});

function metricNamed(name) {
  return page.data.metrics.find((metric) => metric.name === name) ?? {name, unit: '1', label: name, view: 'other'};
}

/** A table below a chart, made when it is opened. */
function tableBelow(make) {
  const box = html('details', {class: 'data'}, html('summary', {}, 'These data as a table'));
  box.addEventListener('toggle', () => {
    box.querySelector('.scroll')?.remove();
    if (box.open) {
      box.append(make());
    }
  });
  return box;
}

function draw(chart) {
  const focused = chart.holder.contains(document.activeElement);
  const scrolled = window.scrollY;
  chart.table = chart.draw(chart.holder, page);
  chart.stale = false;
  const box = chart.holder.nextElementSibling;
  if (box.open) {
    box.querySelector('.scroll')?.remove();
    box.append(chart.table());
  }
  if (focused) {
    chart.holder.querySelector('.cursor')?.focus({preventScroll: true});
    window.scrollTo(window.scrollX, scrolled);
  }
  paintHighlight();
}

/** Draws again what can be seen, and the rest once it comes near. */
function drawAll() {
  for (const chart of CHARTS) {
    chart.stale = true;
    if (chart.near) {
      draw(chart);
    }
  }
}

function choices(state) {
  return writeState({...state, pin: '', cell: ''}, defaults);
}

function refresh() {
  const before = page.wanted;
  page.wanted = readState(location.hash, defaults);
  const state = settled(page.wanted, page.data);
  page.state = state;
  if (before === undefined || choices(before) !== choices(page.wanted)) {
    page.cells = shownCells(page.data, state);
    page.metric = metricNamed(state.metric);
    page.time = metricNamed('makespan');
    page.cost = metricNamed(state.cost);
    page.workload = workloadOf(page.data, state, page.cells);
    page.near = byWorkload(page.cells.filter((cell) => cell.workload === page.workload), 'makespan')[0]?.cells ?? [];
    page.lanes = page.near.filter((cell) => cell.sampled !== undefined)
      .map((cell) => ({cell, ...samplesOf(page.data, cell)}));
    refreshFilters(page);
    refreshWorkloads();
    drawLegend(byId('legend'), page);
    drawAll();
  }
  byId('legend').querySelectorAll('button').forEach((button) =>
    button.setAttribute('aria-pressed', String(button.dataset.id === state.pin)));
  pin(page.data.contenders.find((contender) => contender.id === state.pin)?.index ?? null);
  showDetails(page, page.data.cells.find((cell) => cell.key === state.cell) ?? null);
}

function refreshWorkloads() {
  const all = [...new Set(page.cells.map((cell) => cell.workload))];
  byId('workload').replaceChildren(...all.map((workload) => html('option', {value: workload.key},
    shorten((page.state.suite === '' ? workload.suite + ' · ' : '') + workload.label, 120))));
  byId('workload').value = page.workload?.key ?? '';
  byId('closely').hidden = page.workload === null;
}

function start() {
  paintContenders(page.data.contenders);
  buildFilters(page);
  const watch = new IntersectionObserver((entries) => entries.forEach((entry) => {
    const chart = CHARTS.find((one) => one.holder === entry.target);
    chart.near = entry.isIntersecting;
    if (chart.near && chart.stale) {
      draw(chart);
    }
  }), {rootMargin: '300px'});
  CHARTS.forEach((chart, i) => {
    chart.holder.after(tableBelow(() => {
      chart.table ??= chart.draw(chart.holder, page);
      return chart.table();
    }));
    chart.near = i === 0;
    watch.observe(chart.holder);
  });
  refresh();
  let width = byId('results').clientWidth;
  new ResizeObserver(() => {
    if (byId('results').clientWidth !== width) {
      width = byId('results').clientWidth;
      drawAll();
    }
  }).observe(byId('results'));
  window.addEventListener('hashchange', refresh);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hideTip());
  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault();
    byId('results').focus();
  });
  byId('details').addEventListener('close', () => page.state.cell !== '' && page.choose({cell: ''}));
  byId('details-close').addEventListener('click', () => byId('details').close());
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
}

start();
