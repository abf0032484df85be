// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "dialogs/jobdialog.h"
#include "ingest/filecheck.h"
#include "services/workspace.h"

class QLabel;

namespace om {

class CrsPanel;
class EncodingPanel;
class FieldPanel;
class FilePanel;
class RefusalPanel;

/// One page of verdicts on a file that comes in: what it is, its encoding, its coordinates, which column goes to which field, and the rows that
/// cannot be taken. Every verdict can be changed, in any order, and is checked again at once; only the commit writes.
class ImportDialog : public JobDialog
{
    Q_OBJECT
public:
    ImportDialog(Workspace &workspace, const Palette &palette, JobRunner &jobs, QWidget *parent);
    void choose(const QString &path); ///< begins the check

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override; ///< of a file

private:
    void start() override;
    void fileChanged();
    void check();
    void commit();
    ImportOptions options() const;
    void showCheck(const FileCheck &check);
    void showCommitted(const ImportReport &report);
    void setChoosable(bool isChoosable);
    QString recipeFolder() const;
    QString summary(const ImportReport &report) const;

    Workspace &m_workspace;
    FilePanel *m_file;
    EncodingPanel *m_encoding;
    CrsPanel *m_crs;
    FieldPanel *m_fields;
    RefusalPanel *m_refusals;
    QLabel *m_warnings;
    std::optional<FileCheck> m_check; ///< what a commit would do; none = not checked since the last change
    std::optional<Recipe> m_recipe; ///< remembered, or made by the reader's choices
};

} // namespace om
