import assert from 'node:assert/strict';
import { descendants } from '../../scripts/manifest/xml-tree.js';
import { COMMANDS } from '../../src/commands/commands.js';
import { edited } from './edited.js';

describe('the ribbon’s buttons', () => {
  it('call exactly the commands that the add-in registers', async () => {
    const called = descendants(await edited(), 'FunctionName').map(({ text }) => text);
    assert.deepEqual(called.toSorted(), Object.keys(COMMANDS).toSorted());
  });
});
