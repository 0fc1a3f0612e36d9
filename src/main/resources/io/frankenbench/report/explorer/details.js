// All that is known of one cell, in a dialog.

/** Shows a cell; null closes the dialog. */
function showDetails(page, cell) {
  const dialog = byId('details');
  if (cell === null) {
    dialog.close();
    return;
  }
  if (dialog.dataset.cell !== cell.key || !dialog.open) {
    dialog.dataset.cell = cell.key;
    byId('details-title').textContent = cell.contender.id;
    const body = byId('details-body');
    body.replaceChildren();
    hideTip();
    if (!dialog.open) {
      dialog.showModal();
    }
    body.append(...detailParts(page.data, cell));
    if (cell.overhead) {
      drawOverhead(byId('overhead'), cell, page.data.raw.percentiles);
    }
    dialog.scrollTop = 0;
  }
}

function detailParts(data, cell) {
  const suite = data.suites.find((one) => one.id === cell.workload.suite);
  const shots = shotsOf(data, cell);
  const errors = errorsOf(data, cell);
  const sources = sourcesOf(data, cell.contender);
  const settings = Object.entries(cell.settings);
  return [
    html('p', {}, `${cell.workload.sentence}; suite ${cell.workload.suite || 'not recorded'}, delays ${cell.workload.delay}.`),
    html('p', {}, html('strong', {}, cell.status), cell.reasons.length ? ': ' + cell.reasons.join('; ') : ''),
    part('Figures', figureTable(data, cell)),
    part('Shots', shots.length ? shotTable(shots) : html('p', {}, 'No shot was recorded.')),
    cell.overhead ? part('Overhead per request', html('div', {id: 'overhead', class: 'chart'})) : null,
    part('Errors', errors.length
      ? dataTable('errors of all its shots', [textColumn('error'), numberColumn('requests'), textColumn('example')],
        errors.map((error) => [error.name, grouped(error.count), error.example]))
      : html('p', {}, 'None.')),
    settings.length ? part('Settings in effect',
      dataTable('settings in effect', [textColumn('setting'), textColumn('value')], settings)) : null,
    sources.length ? part('Source', sources.map((file) => html('details', {},
      html('summary', {}, `${file.file}, ${count(file.lines, 'line')}`),
      html('pre', {tabindex: '0', role: 'region', 'aria-label': String(file.file)}, html('code', {}, String(file.text)))))) : null,
    suite ? part('Its run and machine', html('details', {}, html('summary', {}, `suite ${suite.id}, ${suite.date}`),
      suite.command ? html('pre', {tabindex: '0', role: 'region', 'aria-label': 'command'}, suite.command) : null,
      suite.ending ? html('p', {}, suite.ending) : null,
      dataTable('the machine', [textColumn('what'), textColumn('value')], suite.machine))) : null,
  ].filter((node) => node !== null);
}

function part(title, ...content) {
  return html('section', {}, html('h3', {}, title), content.flat());
}

function figureTable(data, cell) {
  const metrics = data.metrics.filter((metric) => cell.figures[metric.name]);
  return dataTable('figures', [
    textColumn('figure'), numberColumn('median'), numberColumn('low'), numberColumn('high'), textColumn('unit'),
    textColumn('interval'), numberColumn('blocks'), numberColumn('shots'),
  ], metrics.map((metric) => {
    const figure = cell.figures[metric.name];
    return [metric.label, exact(figure.median), exact(figure.low), exact(figure.high), unitOf(metric),
      KINDS[figure.kind] ?? figure.kind, figure.blocks, figure.shots];
  }));
}
