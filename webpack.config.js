// @ts-check
import HtmlWebpackPlugin from 'html-webpack-plugin';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The browsers that Excel 2021 and later bring: WebView2 on Windows, Safari's engine on the Mac. */
const BROWSERS = ['chrome94', 'edge94', 'safari15.4', 'firefox93'];

/**
 * The pane and the ribbon's commands: one page, one bundle (shared runtime). `npm run build` (scripts/build.ts) calls this
 * and writes what stands around the bundle: office.js, icons, the manifest.
 * @param {{ outDir: string, officeJs: string, policy: string }} options where to write; office.js's address in the page;
 *   the page's Content-Security-Policy
 * @returns {import('webpack').Configuration}
 */
export default function configuration({ outDir, officeJs, policy }) {
  return {
    mode: 'production',
    context: root,
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/taskpane.tsx' },
    output: {
      path: outDir,
      filename: '[name].[contenthash:10].js',
      chunkFilename: 'part-[name].[contenthash:10].js',
      publicPath: '',
    },
    devtool: false,
    resolve: {
      extensions: ['.tsx', '.ts', '.js'],
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
    },
    module: {
      rules: [{ test: /\.tsx?$/u, loader: 'esbuild-loader', options: { target: BROWSERS } }],
    },
    plugins: [
      // Fabric's buttons would bring all of Fabric's menus along.
      new webpack.NormalModuleReplacementPlugin(/^\.\.\/\.\.\/ContextualMenu$/u, (request) => {
        if (request.context.endsWith(path.join('components', 'Button'))) {
          request.request = path.join(root, 'src/taskpane/fabric-no-menu.ts');
        }
      }),
      new HtmlWebpackPlugin({
        template: 'src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        scriptLoading: 'defer',
        templateParameters: { officeJs, policy },
      }),
    ],
    performance: { hints: false },
  };
}
