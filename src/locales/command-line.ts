/** What the command line alone says: import it before its first sentence. The pane, which says none of it, is the smaller. */
import { cli as english } from './en-us/cli.js';
import { addWords } from './say.js';
import { cli as chinese } from './zh-cn/cli.js';

addWords('zh-CN', chinese);
addWords('en-US', english);
