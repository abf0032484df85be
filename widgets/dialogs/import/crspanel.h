// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "ingest/importer.h"

#include <QFrame>

class QComboBox;
class QTableWidget;

namespace om {

class ResidualPlot;
class Verdict;

/// In which coordinate system the positions of a file were read: the verdict, its grounds, and every other system that was thought of.
class CrsPanel : public QFrame
{
    Q_OBJECT
public:
    explicit CrsPanel(const Palette &palette, QWidget *parent = nullptr);
    void show(const ImportReport &report);
    void clear();
    QString crs() const; ///< asked for; "auto" = to be found out
    void setCrs(const QString &crs); ///< without a signal

Q_SIGNALS:
    void changed(); ///< by the reader

private:
    void showCandidates(const std::vector<CrsCandidate> &candidates, const QString &read);
    void showGroups(const CrsFinding &finding);

    Verdict *m_verdict;
    QComboBox *m_crs;
    ResidualPlot *m_plot;
    QTableWidget *m_candidates;
};

} // namespace om
