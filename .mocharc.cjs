'use strict';
const { availableParallelism } = require('node:os');

module.exports = {
  'node-option': ['import=tsx'],
  extension: ['ts', 'tsx'],
  // What a hanging test is given up after; a busy machine takes three times as long as a quiet one.
  timeout: 60_000,
  'forbid-only': true,
  'forbid-pending': true,
  // For --parallel: mocha alone would leave one core idle, which on two cores is one file at a time.
  jobs: Math.max(2, availableParallelism()),
};
