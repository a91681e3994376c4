;;; snippet.el --- tries a snippet of the guide  -*- lexical-binding: t -*-
;; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;;
;; In: the snippet and a source with a finding, as arguments.  Out: the finding,
;; on stdout.

(unless (require 'eglot nil t)          ; Built in from 29.
  (package-initialize)
  (require 'eglot))
(setq project-find-functions nil)       ; The directory is all.
(condition-case problem
    (let ((end (+ (float-time)
                  (string-to-number (or (getenv "SPINLINT_TEST_PATIENCE") "120")))))
      (load (expand-file-name (pop command-line-args-left)))
      (find-file (pop command-line-args-left))
      (run-hooks 'post-command-hook)    ; Batch mode has no commands.
      (while (null (and (bound-and-true-p flymake-mode) (flymake-diagnostics)))
        (when (> (float-time) end) (error "waited in vain for a finding"))
        (accept-process-output nil 0.1))
      (let ((found (car (flymake-diagnostics))))
        (princ (format "line %d: %s\n"
                       (line-number-at-pos (flymake-diagnostic-beg found))
                       (flymake-diagnostic-text found))))
      (kill-emacs 0))
  (error (princ (format "failed: %s\n" (error-message-string problem)))
         (kill-emacs 1)))
