;;; session.el --- a session of Emacs with `spinlint lsp'  -*- lexical-binding: t -*-
;; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;;
;; Open, break, look, repair, with eglot.  In: the server as $SPINLINT, a source
;; without findings as the first argument.  Out: a line for each step on stdout;
;; waits for what the server says, never for time to pass.

(unless (require 'eglot nil t)          ; Built in from 29.
  (package-initialize)
  (require 'eglot))

(defvar patience
  (string-to-number (or (getenv "SPINLINT_TEST_PATIENCE") "120")))

(defun say (text &rest values)
  (princ (concat (apply #'format text values) "\n")))

(defmacro wait-for (what condition)
  "Handle what comes in until CONDITION holds; its value."
  `(let ((end (+ (float-time) patience)) value)
     (while (not (setq value ,condition))
       (when (> (float-time) end)
         (error "waited in vain for %s" ,what))
       (accept-process-output nil 0.1))
     value))

(defun told (reports)
  "Whether the server has told the diagnostics of this version of the text."
  (> published reports))

(defvar published 0)
(advice-add 'eglot-handle-notification :after
            (lambda (_server method &rest _)
              (when (eq method 'textDocument/publishDiagnostics)
                (setq published (1+ published)))))

(defun edited ()
  "What an idle moment does: batch mode has none."
  (eglot--signal-textDocument/didChange))

(defun session (file)
  (find-file file)
  (let ((good (buffer-string)))
    (setq eglot-sync-connect patience
          eglot-connect-timeout patience
          project-find-functions nil    ; The directory is all.
          eglot-server-programs
          `((c-mode . (,(getenv "SPINLINT") "lsp" :initializationOptions
                       (:diagnostics "push" :inlayHints t)))))
    (let ((server (call-interactively #'eglot)))
      (flymake-mode 1)
      (flymake-start)
      (wait-for "the first diagnostics" (told 0))
      (say "opened: %d findings" (length (flymake-diagnostics)))

      (goto-char (point-min))
      (search-forward "    NdisReleaseSpinLock")
      (delete-region (line-beginning-position)
                     (line-beginning-position 2))
      (edited)
      (wait-for "a finding" (= (length (flymake-diagnostics)) 1))
      (let ((found (car (flymake-diagnostics))))
        (say "broken: line %d, %s"
             (line-number-at-pos (flymake-diagnostic-beg found))
             (flymake-diagnostic-text found))

        (goto-char (point-min))
        (search-forward "Adapter->Count")
        (let ((shown (wait-for "the hover" (hover))))
          (dolist (line (split-string shown "\n"))
            (when (string-match-p "'&Adapter->Lock' (" line)
              (say "hover: %s" (string-trim line)))))

        (if (fboundp 'eglot-inlay-hints-mode)
            (progn
              (eglot-inlay-hints-mode 1)
              (eglot--update-hints-1 (point-min) (point-max))
              (wait-for "the hints" (hints))
              (say "hints: %d" (length (hints))))
          (say "hints: this eglot cannot show them"))

        ;; As a user does who takes what the menu proposes.
        (goto-char (flymake-diagnostic-beg found))
        (let ((last-nonmenu-event t)
              (completing-read-function
               (lambda (_prompt _all _p _m _i _h default &rest _)
                 (say "action: %s" default)
                 default)))
          (call-interactively #'eglot-code-actions)))
      (edited)
      (say "repaired: %s" (if (equal (buffer-string) good)
                              "as it was" (buffer-string)))
      (wait-for "no finding" (null (flymake-diagnostics)))
      (say "repaired: 0 findings")
      (set-buffer-modified-p nil)
      (eglot-shutdown server nil patience)
      (say "ended"))))

(defun hover ()
  "What is shown for point, as text."
  (let ((answer (jsonrpc-request (eglot-current-server) :textDocument/hover
                                 (eglot--TextDocumentPositionParams))))
    (and answer
         (eglot--hover-info (plist-get answer :contents)
                            (plist-get answer :range)))))

(defun hints ()
  "What stands beside the text."
  (delq nil (mapcar (lambda (o) (or (overlay-get o 'before-string)
                                    (overlay-get o 'after-string)))
                    (seq-filter (lambda (o) (overlay-get o 'eglot--inlay-hint))
                                (overlays-in (point-min) (point-max))))))

(condition-case problem
    (progn (session (car command-line-args-left))
           (kill-emacs 0))
  (error (say "failed: %s" (error-message-string problem))
         (kill-emacs 1)))
