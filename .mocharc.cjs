'use strict';
const { availableParallelism } = require('node:os');

module.exports = {
  'node-option': ['import=tsx'],
  extension: ['ts', 'tsx'],
  timeout: 20_000,
  'forbid-only': true,
  'forbid-pending': true,
  // For --parallel: mocha alone would leave one core idle, which on two cores is one file at a time.
  jobs: Math.max(2, availableParallelism()),
};
