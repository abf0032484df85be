// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/basemapspec.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QSpinBox;

namespace om {

/// What is to be known of a tile server that is declared nowhere: its address, what it is called, who is to be named for it, and from which to
/// which zoom it has tiles. It cannot be accepted with an address that is no template. GUI thread; contacts nobody.
class TileServerDialog : public QDialog
{
    Q_OBJECT
public:
    explicit TileServerDialog(QWidget *parent = nullptr);

    void setServer(const OnlineBasemapSpec &server); ///< to be changed; its address stays, for its kept tiles and its key are of that address
    /// What the fields say; without a title or attribution the host's name.
    OnlineBasemapSpec server() const;

    void accept() override;

private:
    OnlineBasemapSpec m_server; ///< as it was given
    QLineEdit *m_url, *m_title, *m_attribution;
    QSpinBox *m_from, *m_to;
    QLabel *m_problem;
};

} // namespace om
