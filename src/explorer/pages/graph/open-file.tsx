import { useState } from 'react';
import { useSpeech } from '../../shell/language.js';
import type { Graph } from './graph.js';
import { graphOfFile, MOST_NODES, MOST_RELATIONS, NoPicture } from './saved-graph.js';

const LARGEST = 100_000_000;

export interface OpenedFile {
  readonly name: string;
  readonly graph: Graph;
}

/** Opens a graph that was saved from here or elsewhere. It is read in the browser; nothing is sent. */
export function OpenFile({ open }: { readonly open: (file: OpenedFile) => void }) {
  const { say } = useSpeech();
  const [wrong, setWrong] = useState<NoPicture | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    try {
      if (file.size > LARGEST) throw new NoPicture();
      open({ name: file.name, graph: await graphOfFile(file.name, await file.text()) });
    } catch (error) {
      if (!(error instanceof NoPicture)) throw error;
      setWrong(error);
    }
  };
  return (
    <div>
      <label className="button">
        {say('选择 GEXF、GraphML 或 JSON 文件', 'Choose a file in GEXF, GraphML or JSON')}
        <input
          className="hidden"
          type="file"
          accept=".gexf,.graphml,.json"
          onChange={({ target }) => void read(target.files?.[0])}
        />
      </label>
      <p className="muted">
        {say('文件只在浏览器里读取，不会上传。', 'The file is read in your browser and goes nowhere.')}
      </p>
      {wrong === null ? null : (
        <p className="notice" role="alert">
          {wrong.count === null
            ? say('这个文件不是可以读的关系图。', 'This file is not a graph that can be read.')
            : say(
                `文件太大（${wrong.count}）：一张图最多 ${MOST_NODES} 个点、${MOST_RELATIONS} 条关系。`,
                `Too many (${wrong.count}): at most ${MOST_NODES} things and ${MOST_RELATIONS} relationships.`,
              )}
        </p>
      )}
    </div>
  );
}
