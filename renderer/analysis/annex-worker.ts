import { type AnnexRequest, answerAnnex } from './answer-annex.ts';

/** Beside the window: the annex is reckoned here, and stopped by ending the worker. */
self.onmessage = ({ data }: MessageEvent<AnnexRequest>) => {
  answerAnnex(data, (answer) => self.postMessage(answer));
};
