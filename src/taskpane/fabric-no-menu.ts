import type * as React from 'react';

/**
 * Stands in the bundle for Fabric's ContextualMenu (webpack.config.js puts it there). Every Fabric button brings the menu
 * along, with callouts, layers and key tips, 17 KB gzipped, for buttons that open a menu; the pane has none.
 * @throws Error always: a button of the pane was given `menuProps`
 */
export function ContextualMenu(): React.ReactElement {
  throw new Error('Fabric’s menus are not in this bundle: see src/taskpane/fabric-no-menu.ts');
}
