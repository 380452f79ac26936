import assert from 'node:assert/strict';
import packageJson from '../../package.json' with { type: 'json' };
import { problemsAfter } from './edited.js';

const GUID = '236fbe8d-1c62-4da5-924e-b3cad9e4edcb';

describe('the rules on the manifest', () => {
  it('find nothing wrong with ours', async () => {
    assert.deepEqual(await problemsAfter(), []);
  });

  const cases: readonly { what: string; from: string; to: string; finds: RegExp }[] = [
    { what: 'an id that is no GUID', from: GUID, to: 'yusuan', finds: /^Id “yusuan” is not a GUID$/u },
    {
      what: 'a version other than the package’s',
      from: `${packageJson.version}.0`,
      to: '9.9.9.0',
      finds: /^Version 9\.9\.9\.0 is not/u,
    },
    { what: 'another default language', from: '>zh-CN<', to: '>en-US<', finds: /^DefaultLocale is en-US/u },
    { what: 'an address without https', from: 'https://', to: 'http://', finds: /is not an https address$/u },
    {
      what: 'an id used but not defined',
      from: 'bt:String id="Tab.Label"',
      to: 'bt:String id="Tab"',
      finds: /^Label uses the resource Tab\.Label, which is not defined$/u,
    },
    {
      what: 'an id defined but not used',
      from: 'bt:String id="Tab.Label"',
      to: 'bt:String id="Tab"',
      finds: /^resource Tab is not used$/u,
    },
    {
      what: 'an id defined twice',
      from: 'bt:String id="Tab.Label"',
      to: 'bt:String id="Validate.Label"',
      finds: /^resource Validate\.Label is defined twice$/u,
    },
    { what: 'an id that is too long', from: 'Validate.Tip', to: 'V'.repeat(33), finds: /longer than 32 characters$/u },
    {
      what: 'a long text where a short one belongs',
      from: '<Label resid="Tab.Label"/>',
      to: '<Label resid="Validate.Tip"/>',
      finds: /^Label takes Validate\.Tip from bt:LongStrings, not from bt:ShortStrings$/u,
    },
    {
      what: 'a short text over 125 characters',
      from: 'Value="Budget"',
      to: `Value="${'x'.repeat(126)}"`,
      finds: /^Tab\.Label: .* is longer than 125 characters$/u,
    },
    {
      what: 'a long text over 250 characters',
      from: '选中上一处问题所在的单元格。',
      to: '选'.repeat(251),
      finds: /is longer than 250 characters$/u,
    },
    {
      what: 'a description over 250 characters',
      from: 'For the accountants',
      to: 'x'.repeat(251),
      finds: /^Description: .* is longer than 250/u,
    },
    {
      what: 'a text without English',
      from: '<bt:Override Locale="en-US" Value="Validate"/>',
      to: '',
      finds: /^Validate\.Label has no override for en-US$/u,
    },
    {
      what: 'a name without English',
      from: '<Override Locale="en-US" Value="Yusuan Budget Tables"/>',
      to: '',
      finds: /^DisplayName has no override/u,
    },
    {
      what: 'an icon size left out',
      from: '<bt:Image size="20" resid="Icon.validate.20"/>',
      to: '',
      finds: /has no image of 20 pixels$/u,
    },
    {
      what: 'two controls of one id',
      from: 'Yusuan.NextProblem',
      to: 'Yusuan.PreviousProblem',
      finds: /uses the id “Yusuan\.PreviousProblem” twice/u,
    },
    {
      what: 'elements that stand in another order than Office’s schema',
      from: '  <ProviderName>Yusuan</ProviderName>\n  <DefaultLocale>zh-CN</DefaultLocale>',
      to: '  <DefaultLocale>zh-CN</DefaultLocale>\n  <ProviderName>Yusuan</ProviderName>',
      finds: /^OfficeApp holds Id, Version, DefaultLocale, ProviderName/u,
    },
    {
      what: 'a runtime that ends',
      from: 'lifetime="long"',
      to: 'lifetime="short"',
      finds: /^there is no shared runtime/u,
    },
    {
      what: 'commands on another page than the pane',
      from: '<FunctionFile resid="Taskpane.Url"/>',
      to: '<FunctionFile resid="Support.Url"/>',
      finds: /^FunctionFile is not the page/u,
    },
  ];
  for (const { what, from, to, finds } of cases) {
    it(`find ${what}`, async () => {
      const problems = await problemsAfter(from, to);
      assert.ok(
        problems.some((problem) => finds.test(problem)),
        problems.join('\n'),
      );
    });
  }
});
