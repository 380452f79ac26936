import type { Handle, Scalar, Scope, Type } from '../type.js';
import { bind, textValue } from '../type.js';
import { layoutOf, setLayout } from './page-layout.js';

type Part = 'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter';

function part(key: Part): Scalar<string> {
  return {
    get: (self, scope) => layoutOf(self, scope).headersFooters?.[key] ?? '',
    set: (self, value, scope) => {
      const texts = { ...layoutOf(self, scope).headersFooters, [key]: textValue(value, key) };
      setLayout(self, scope, { headersFooters: texts });
    },
  };
}

const HEADER_FOOTER: Type<string> = {
  name: 'HeaderFooter',
  scalars: {
    LeftHeader: part('leftHeader'),
    CenterHeader: part('centerHeader'),
    RightHeader: part('rightHeader'),
    LeftFooter: part('leftFooter'),
    CenterFooter: part('centerFooter'),
    RightFooter: part('rightFooter'),
  },
};

const GROUP: Type<string> = {
  name: 'HeaderFooterGroup',
  scalars: { State: { get: () => 'Default' } },
  objects: { DefaultForAllPages: (self, scope) => bind(HEADER_FOOTER, self, scope) },
};

export function headersFootersHandle(sheet: string, scope: Scope): Handle {
  return bind(GROUP, sheet, scope);
}
