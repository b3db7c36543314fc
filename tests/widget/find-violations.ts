import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong on a page, in words. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: AxeFault[] }> } };
    interface AxeFault {
      readonly id: string;
      readonly nodes: readonly { readonly target: unknown; readonly failureSummary: string }[];
    }
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
    );
  });
}
