import assert from 'node:assert/strict';
import { paneTheme } from '../../src/taskpane/theme.js';

const BLACK = {
  bodyBackgroundColor: '#262626',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#0A0A0A',
  controlForegroundColor: '#FFFFFF',
};

describe('the pane’s theme', () => {
  it('is dark where Office is, with Office’s own background', () => {
    const theme = paneTheme(BLACK);
    assert.equal(theme.isInverted, true);
    assert.equal(theme.semanticColors.bodyBackground, '#262626');
    assert.equal(theme.palette.white, '#262626');
  });

  it('takes Office’s dark grey for dark, whose text is white', () => {
    assert.equal(paneTheme({ ...BLACK, bodyBackgroundColor: '#666666' }).isInverted, true);
  });

  it('is the light one where the host tells no colours, or none that can be read', () => {
    for (const told of [undefined, { ...BLACK, bodyBackgroundColor: '#NaN' }]) {
      const theme = paneTheme(told);
      assert.equal(theme.isInverted, false);
      assert.equal(theme.semanticColors.bodyBackground, '#FFFFFF');
      assert.equal(theme.semanticColors.buttonBackground, '#FFFFFF');
    }
  });
});
