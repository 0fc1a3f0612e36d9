// Turns the page's compact tables into cells. Pure.

/** The rows of a table that is written as columns. */
function rowsOf(columns) {
  const names = Object.keys(columns).filter((name) => Array.isArray(columns[name]));
  const length = names.length ? columns[names[0]].length : 0;
  return Array.from({length}, (_, i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])));
}

/** What cells share but the contender, as a name that stays when the page is made again. */
function keyOf(workload) {
  return ['suite', 'requests', 'in_flight', 'body_bytes', 'connections', 'delay', 'time_scale', 'protocol', 'variant']
    .map((name) => workload[name])
    .join('~');
}

/** The page's data with everything that is named by a number in its place. */
function unpack(raw) {
  const contenders = rowsOf(raw.contenders).map((contender, index) => ({...contender, index}));
  const workloads = rowsOf(raw.workloads).map((workload, index) => ({...workload, index, key: keyOf(workload)}));
  let first = 0;
  const cells = rowsOf(raw.cells).map((cell, index) => {
    const contender = contenders[cell.contender];
    const workload = workloads[cell.workload];
    const firstShot = first;
    first += cell.shots;
    return {
      index,
      contender,
      workload,
      key: contender.id + '~' + workload.key,
      status: raw.texts[cell.status],
      reasons: cell.reasons.map((reason) => raw.texts[reason]),
      settings: raw.settings[cell.settings] ?? {},
      shots: [firstShot, first],
      figures: Object.create(null),
    };
  });
  for (const metric of raw.metrics) {
    metric.cell.forEach((index, i) => {
      cells[index].figures[metric.name] = {
        median: metric.median[i],
        low: metric.low[i],
        high: metric.high[i],
        kind: raw.texts[metric.kind[i]],
        blocks: metric.blocks[i],
        shots: metric.shots[i],
      };
    });
  }
  (raw.samples.cell ?? []).forEach((index, i) => { cells[index].sampled = i; });
  (raw.overhead.cell ?? []).forEach((index, i) => { cells[index].overhead = raw.overhead.ms[i]; });
  return {
    raw,
    contenders,
    workloads,
    cells,
    metrics: raw.metrics.map(({name, unit, label, view}) => ({name, unit, label, view})),
    suites: rowsOf(raw.suites),
    headline: workloads[raw.headline] ?? workloads[0] ?? null,
  };
}

/** The shots of a cell, block by block. */
function shotsOf(data, cell) {
  const {shots, texts} = data.raw;
  const names = Object.keys(shots);
  return Array.from({length: cell.shots[1] - cell.shots[0]}, (_, i) => {
    const shot = Object.fromEntries(names.map((name) => [name, shots[name][cell.shots[0] + i]]));
    return {...shot, phase: texts[shot.phase], status: texts[shot.status], reason: texts[shot.reason] ?? ''};
  });
}

/** The sampled requests of a cell, and the shot they are of; null if it has none. */
function samplesOf(data, cell) {
  if (cell.sampled === undefined) {
    return null;
  }
  const {block, shot, unit, requests} = data.raw.samples;
  const i = cell.sampled;
  return {block: block[i], shot: shot[i], requests: unpackSamples(requests[i], unit[i])};
}

/** The errors of a cell by class. */
function errorsOf(data, cell) {
  const {texts} = data.raw;
  return rowsOf(data.raw.errors)
    .filter((error) => error.cell === cell.index)
    .map((error) => ({name: texts[error.name], count: error.count, example: texts[error.example]}));
}

/** The files of a contender's own code; empty if the page was made without them. */
function sourcesOf(data, contender) {
  const {of, files} = data.raw.sources;
  return Object.hasOwn(of, contender.id) ? of[contender.id].map((number) => files[number]) : [];
}
