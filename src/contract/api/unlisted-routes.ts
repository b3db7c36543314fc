/** Routes that the OpenAPI document leaves out, with the reason: pages for people, and what another party's protocol fixes. */
export const unlistedRoutes: Readonly<Record<string, string>> = {
  'GET /docs': 'page for people',
  'GET /docs/:file': 'parts of that page',
  'GET /': 'page for people',
  'GET /home.css': 'part of that page',
  'GET /home.svg': 'part of that page',
  'GET /home.js': 'part of that page',
  'GET /home/samples/:index': 'part of that page',
  'GET /widget.js': 'script for pages',
  'GET /widget.d.ts': 'types of that script',
  'GET /wecom/app': 'WeCom’s protocol',
  'POST /wecom/app': 'WeCom’s protocol',
  'GET /wecom/bot': 'WeCom’s protocol',
  'POST /wecom/bot': 'WeCom’s protocol',
};
