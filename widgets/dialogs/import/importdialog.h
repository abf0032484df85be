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
    /// Takes a map into the page, which shows what placesArrived says.
    void addMap(QWidget *map);

Q_SIGNALS:
    /// Where the rows taken so far lie, while the file is read and at its end; none when another check begins.
    void placesArrived(const QString &title, const std::vector<om::LonLat> &places);

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
    void followPlaces(); ///< of the file about to be read
    void showArrived();
    void endPlaces();
    QString summary(const ImportReport &report) const;

    Workspace &m_workspace;
    FilePanel *m_file;
    EncodingPanel *m_encoding;
    CrsPanel *m_crs;
    FieldPanel *m_fields;
    RefusalPanel *m_refusals;
    QLabel *m_warnings;
    QVBoxLayout *m_verdicts; ///< coordinates, map, rows
    std::shared_ptr<ArrivedPlaces> m_arrived; ///< of the file being read
    std::size_t m_nextArrival = 1; ///< how many there must be before they are shown again
    QTimer m_arrivals;
    std::optional<FileCheck> m_check; ///< what a commit would do; none = not checked since the last change
    std::optional<Recipe> m_recipe; ///< remembered, or made by the reader's choices
};

} // namespace om
