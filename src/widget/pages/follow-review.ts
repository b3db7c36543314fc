/** Shows how far a review is while it runs, and loads its page anew once it has ended. */
export function followReview({ dataset }: HTMLElement): void {
  const { review = '', status, query = '' } = dataset;
  if (status !== 'queued' && status !== 'running') return;
  const bar = document.querySelector<HTMLProgressElement>('.running progress');
  const words = document.querySelector<HTMLElement>('[data-stage]');
  const events = new EventSource(`/v1/reviews/${review}/events${query}`);
  events.addEventListener('progress', ({ data }) => {
    const { done, total } = JSON.parse(data) as { readonly done: number; readonly total: number };
    if (bar !== null) {
      bar.max = Math.max(total, 1);
      bar.value = done;
    }
    if (words !== null) words.textContent = done < total ? `正在读取文件：${done} / ${total}` : '正在按规则判定…';
  });
  for (const end of ['done', 'error'] as const) {
    events.addEventListener(end, (event) => {
      // a connection that was lost comes back by itself
      if (end === 'error' && !(event instanceof MessageEvent)) return;
      events.close();
      location.reload();
    });
  }
}
