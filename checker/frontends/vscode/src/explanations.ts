// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Shows what the server explains: a rule as a page, a line of source as text,
// both beside the source. In: texts. Out: documents that nobody can edit.
import * as vscode from 'vscode';

const scheme = 'spinlint-explain';

export class Explanations implements vscode.TextDocumentContentProvider,
                                     vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration =
      vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  readonly onDidChange = this.changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** `name` is what the tab says. */
  async show(name: string, text: string, isPage: boolean): Promise<void> {
    const uri = vscode.Uri.parse(`${scheme}:`).with({path: name});
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
    if (isPage) {
      try {
        // Of the extension for Markdown that the editor brings.
        await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
        return;
      } catch {
        // Then as text.
      }
    }
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
