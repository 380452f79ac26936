import './fabric-setup.js';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { Fabric } from 'office-ui-fabric-react/lib/Fabric';
import { Text } from 'office-ui-fabric-react/lib/Text';

/** The page's one entry: the pane and the ribbon's commands share it (shared runtime). */
async function start(): Promise<void> {
  const { host } = await Office.onReady();
  ReactDOM.render(
    <Fabric>
      <Text as="h1" variant="large">
        预算表助手
      </Text>
      <Text as="p">{host ?? '—'}</Text>
    </Fabric>,
    document.getElementById('root'),
  );
}

void start();
